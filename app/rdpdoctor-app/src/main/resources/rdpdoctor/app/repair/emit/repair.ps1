#requires -Version 5.1
#<help>
[CmdletBinding(PositionalBinding = $false)]
param(
    [switch]$DryRun,
    [switch]$Undo,
    [switch]$Force,
    [switch]$RestartService,
    [string]$BackupFolder
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

# ---- What is to be changed. A state is a list of lines: none where nothing is there; 'present';
# ---- TYPE:BYTES of a value; or those of a key, where each '[SUBKEY]' stands before its values.

#<plan>

# ---- Words.

#<text>

# ---- Exit codes; 1 is PowerShell's own, for an error that nobody expected.

$ExitCode = @{
    Done              = 0
    AlreadyDone       = 2
    NotAsExpected     = 3
    NotReadable       = 4
    NotAllowed        = 5
    OtherMachine      = 6
    NotBackedUp       = 7
    TakenBack         = 8
    LeftHalfDone      = 9
    NotRestarted      = 10
}

function Stop-Repair([int]$Code, [string]$Message) {
    Write-Host $Message
    exit $Code
}

# ---- May this run here?

if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    Stop-Repair $ExitCode.NotAllowed $Text.LanguageRestricted
}
$user = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $user.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Stop-Repair $ExitCode.NotAllowed $Text.NotElevated
}
if ([Environment]::MachineName -ne $Plan.Machine -and -not $Force) {
    Stop-Repair $ExitCode.OtherMachine ($Text.OtherMachine -f [Environment]::MachineName, $Plan.Machine)
}

# ---- The registry to the byte, in its 64-bit view; groups by SID; rights. Cmdlets do not reach all of it.

Add-Type -TypeDefinition @'
#<host>
'@

function Get-State($Change) {
    switch ($Change.Kind) {
        'Value'  { [RdpDoctor.HostRegistry]::ReadValue($Change.Key, $Change.Name) }
        'Key'    { [RdpDoctor.HostRegistry]::ReadKey($Change.Key) }
        'Member' { [RdpDoctor.LocalGroup]::Read($Change.Group, $Change.Account) }
        'Right'  { [RdpDoctor.AccountRight]::Read($Change.Right, $Change.Account) }
    }
}

function Set-State($Change, [string[]]$State) {
    switch ($Change.Kind) {
        'Value'  { [RdpDoctor.HostRegistry]::WriteValue($Change.Key, $Change.Name, $State) }
        'Key'    { [RdpDoctor.HostRegistry]::WriteKey($Change.Key, $State) }
        'Member' { [RdpDoctor.LocalGroup]::Write($Change.Group, $Change.Account, $State) }
        'Right'  { [RdpDoctor.AccountRight]::Write($Change.Right, $Change.Account, $State) }
    }
}

function Test-State($Change, [string[]]$State) {
    [RdpDoctor.State]::AreSame([string[]]@(Get-State $Change), $State)
}

function Format-Resource($Change) {
    switch ($Change.Kind) {
        'Value'  { 'HKLM\{0} : {1}' -f $Change.Key, $(if ($Change.Name) { $Change.Name } else { $Text.DefaultValue }) }
        'Key'    { 'HKLM\{0}' -f $Change.Key }
        'Member' { $Text.Member -f $Change.Group, $Change.Account }
        'Right'  { '{0} : {1}' -f $Change.Right, $Change.Account }
    }
}

function Format-State([string[]]$State) {
    if ($State.Count -eq 0) {
        $Text.Missing
    } elseif ($State[0] -eq 'present') {
        $Text.Present
    } elseif ($State[0].StartsWith('[')) {
        $Text.KeyOfLines -f $State.Count
    } else {
        [RdpDoctor.State]::Describe($State[0])
    }
}

function Write-Change($Step, [string[]]$Found) {
    Write-Host ('  ' + (Format-Resource $Step.Change))
    Write-Host ('      {0}  ->  {1}' -f (Format-State $Found), (Format-State $Step.To))
}

function Write-List([string]$Title, [string[]]$Lines) {
    if ($Lines.Count -gt 0) {
        Write-Host ''
        Write-Host $Title
        foreach ($line in $Lines) { Write-Host ('  - ' + $line) }
    }
}

function Write-Rest {
    if (-not $Undo) {
        Write-List $Text.NotInHere $Plan.NotInHere
        Write-List $Text.ByHand $Plan.ByHand
        Write-Host ''
    }
}

# ---- What is there now? Nothing is written before everything was seen.

$steps = @(
    foreach ($change in $Plan.Changes) {
        if ($Undo) { $from = $change.After; $to = $change.Before } else { $from = $change.Before; $to = $change.After }
        [pscustomobject]@{ Change = $change; From = [string[]]$from; To = [string[]]$to }
    }
)
if ($Undo) { [Array]::Reverse($steps) }

Write-Host ($(if ($Undo) { $Text.UndoTitle } else { $Text.Title }) -f $Plan.Machine, ($Plan.Remedies -join ', '))
if (-not $Undo) { Write-List $Text.Notes $Plan.Notes }
Write-Host ''

$pending = @()
$deviating = 0
foreach ($step in $steps) {
    try {
        $found = [string[]]@(Get-State $step.Change)
    } catch {
        Write-Host ('  ' + (Format-Resource $step.Change))
        Stop-Repair $ExitCode.NotReadable ($Text.NotReadable -f $_.Exception.GetBaseException().Message)
    }
    Write-Change $step $found
    if ([RdpDoctor.State]::AreSame($found, $step.From)) {
        $pending += $step
    } elseif ([RdpDoctor.State]::AreSame($found, $step.To)) {
        Write-Host ('      ' + $Text.AlreadySo)
    } else {
        $deviating++
        Write-Host ('      ' + ($Text.Unexpected -f (Format-State $step.From)))
    }
}
Write-Host ''

if ($deviating -gt 0) {
    Stop-Repair $ExitCode.NotAsExpected ($Text.NotAsExpected -f $deviating)
}
if ($DryRun -and $pending.Count -eq 0) {
    Stop-Repair $ExitCode.AlreadyDone $Text.AlreadyDone
}
if ($DryRun) {
    Write-Rest
    Stop-Repair $ExitCode.Done ($Text.DryRun -f $pending.Count)
}

# ---- Keep what is there.

function Save-State($Steps) {
    $base = [Environment]::GetFolderPath([Environment+SpecialFolder]::CommonApplicationData)
    if ($BackupFolder) {
        $base = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($BackupFolder)
    }
    $folder = [IO.Path]::Combine($base, 'rdpdoctor-' + [DateTime]::Now.ToString('yyyyMMdd-HHmmss', [Globalization.CultureInfo]::InvariantCulture))
    if ([IO.Directory]::Exists($folder)) {
        throw ($Text.FolderExists -f $folder)
    }
    [void][IO.Directory]::CreateDirectory($folder)
    Write-Host ($Text.BackingUp -f $folder)

    $states = @(
        foreach ($step in $Steps) {
            [pscustomobject]@{ resource = Format-Resource $step.Change; before = $step.From; after = $step.To }
        }
    )
    [IO.File]::WriteAllText([IO.Path]::Combine($folder, 'states.json'), (ConvertTo-Json -InputObject $states -Depth 4))

    $number = 0
    $keys = @($Steps | Where-Object { $_.Change.ContainsKey('Key') } | ForEach-Object { $_.Change.Key } | Sort-Object -Unique)
    foreach ($key in $keys) {
        if ([RdpDoctor.HostRegistry]::HasKey($key)) {
            $number++
            Export-Key $key ([IO.Path]::Combine($folder, "key-$number.reg"))
        }
    }
}

function Export-Key([string]$Key, [string]$File) {
    $view = @()
    if ([Environment]::Is64BitOperatingSystem) { $view = @('/reg:64') }
    & ([IO.Path]::Combine([Environment]::SystemDirectory, 'reg.exe')) export ('HKLM\' + $Key) $File /y $view | Out-Null
    if ($LASTEXITCODE -ne 0) {
        throw ($Text.NotExported -f $Key, $LASTEXITCODE)
    }
}

# ---- Write, and read back; take everything back if anything goes wrong.

function Undo-Step($Steps) {
    foreach ($step in $Steps) {
        try {
            if (-not (Test-State $step.Change $step.From)) {
                Set-State $step.Change $step.From
            }
            if (-not (Test-State $step.Change $step.From)) { throw $Text.ReadBackDiffers }
        } catch {
            Write-Host ('  ' + (Format-Resource $step.Change))
            Write-Host ('      ' + $_.Exception.GetBaseException().Message)
            $step
        }
    }
}

if ($pending.Count -gt 0) {
    try {
        Save-State $pending
    } catch {
        Stop-Repair $ExitCode.NotBackedUp ($Text.NotBackedUp -f $_.Exception.GetBaseException().Message)
    }
    $begun = @()
    try {
        foreach ($step in $pending) {
            $begun = @($step) + $begun
            Set-State $step.Change $step.To
            if (-not (Test-State $step.Change $step.To)) { throw $Text.ReadBackDiffers }
        }
    } catch {
        Write-Host ($Text.WriteFailed -f (Format-Resource $begun[0].Change), $_.Exception.GetBaseException().Message)
        if (@(Undo-Step $begun).Count -gt 0) {
            Stop-Repair $ExitCode.LeftHalfDone $Text.LeftHalfDone
        }
        Stop-Repair $ExitCode.TakenBack $Text.TakenBack
    }
    Write-Host ($Text.Done -f $pending.Count)
} else {
    Write-Host $Text.AlreadyDone
}

# ---- What is left to do.

if ($RestartService) {
    try {
        Restart-Service -Name TermService -Force
        Write-Host $Text.Restarted
    } catch {
        Stop-Repair $ExitCode.NotRestarted ($Text.NotRestarted -f $_.Exception.GetBaseException().Message)
    }
}
Write-Rest
if ($pending.Count -eq 0) { exit $ExitCode.AlreadyDone }
exit $ExitCode.Done
