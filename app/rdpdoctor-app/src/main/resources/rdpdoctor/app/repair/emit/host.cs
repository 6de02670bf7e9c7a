using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Principal;
using System.Text;
using Microsoft.Win32;
using Microsoft.Win32.SafeHandles;

namespace RdpDoctor
{
    // Compiled by Windows PowerShell 5.1, so in C# 5.
    public static class State
    {
        static readonly string[] Types =
        {
            "REG_NONE", "REG_SZ", "REG_EXPAND_SZ", "REG_BINARY", "REG_DWORD", "REG_DWORD_BIG_ENDIAN", "REG_LINK",
            "REG_MULTI_SZ", "REG_RESOURCE_LIST", "REG_FULL_RESOURCE_DESCRIPTOR", "REG_RESOURCE_REQUIREMENTS_LIST",
            "REG_QWORD"
        };

        const int Shown = 60;

        // Unit by unit: PowerShell's own comparison takes some different texts for equal.
        public static bool AreSame(string[] one, string[] other)
        {
            if (one.Length != other.Length)
            {
                return false;
            }
            for (int i = 0; i < one.Length; i++)
            {
                if (!string.Equals(one[i], other[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }
            return true;
        }

        // TYPE:BYTES for a person.
        public static string Describe(string state)
        {
            uint type = Type(state);
            byte[] data = Bytes(state);
            string name = type < Types.Length ? Types[type] : "type 0x" + type.ToString("x");
            if (type == 4 && data.Length == 4)
            {
                return name + " " + BitConverter.ToUInt32(data, 0);
            }
            if (type == 11 && data.Length == 8)
            {
                return name + " " + BitConverter.ToUInt64(data, 0);
            }
            bool isText = type == 1 || type == 2;
            return name + " " + Shorten(isText ? '"' + Printable(data) + '"' : Hex(data, data.Length));
        }

        static string Printable(byte[] data)
        {
            StringBuilder text = new StringBuilder();
            foreach (char unit in Encoding.Unicode.GetString(data).TrimEnd('\0'))
            {
                text.Append(char.IsControl(unit) ? '?' : unit);
            }
            return text.ToString();
        }

        static string Shorten(string text)
        {
            return text.Length <= Shown ? text : text.Substring(0, Shown) + "...";
        }

        public static string Of(uint type, byte[] data, int size)
        {
            return type + ":" + Hex(data, size);
        }

        public static uint Type(string state)
        {
            return uint.Parse(state.Substring(0, state.IndexOf(':')));
        }

        public static byte[] Bytes(string state)
        {
            string hex = state.Substring(state.IndexOf(':') + 1);
            byte[] bytes = new byte[hex.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = Convert.ToByte(hex.Substring(2 * i, 2), 16);
            }
            return bytes;
        }

        static string Hex(byte[] data, int size)
        {
            return BitConverter.ToString(data, 0, size).Replace("-", "").ToLowerInvariant();
        }
    }

    // Keys and values below HKEY_LOCAL_MACHINE.
    public static class HostRegistry
    {
        const int FileNotFound = 2;
        const int MoreData = 234;

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern int RegQueryValueExW(
            SafeRegistryHandle key, string name, IntPtr reserved, out uint type, [Out] byte[] data,
            ref uint size);

        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern int RegSetValueExW(
            SafeRegistryHandle key, string name, uint reserved, uint type, byte[] data, uint size);

        static RegistryKey Machine()
        {
            return RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        }

        static RegistryKey Open(string path, bool writable)
        {
            using (RegistryKey machine = Machine())
            {
                return machine.OpenSubKey(path, writable);
            }
        }

        static RegistryKey Create(string path)
        {
            using (RegistryKey machine = Machine())
            {
                return machine.CreateSubKey(path);
            }
        }

        public static bool HasKey(string path)
        {
            using (RegistryKey key = Open(path, false))
            {
                return key != null;
            }
        }

        public static string[] ReadValue(string path, string name)
        {
            using (RegistryKey key = Open(path, false))
            {
                string state = key == null ? null : Read(key, name);
                return state == null ? new string[0] : new[] { state };
            }
        }

        static string Read(RegistryKey key, string name)
        {
            byte[] data = new byte[1024];
            while (true)
            {
                uint type;
                uint size = (uint)data.Length;
                int error = RegQueryValueExW(key.Handle, name, IntPtr.Zero, out type, data, ref size);
                if (error == 0)
                {
                    return State.Of(type, data, (int)size);
                }
                if (error == FileNotFound)
                {
                    return null;
                }
                if (error != MoreData)
                {
                    throw new Win32Exception(error);
                }
                data = new byte[size];
            }
        }

        public static void WriteValue(string path, string name, string[] state)
        {
            if (state.Length == 0)
            {
                using (RegistryKey key = Open(path, true))
                {
                    if (key != null)
                    {
                        key.DeleteValue(name, false);
                    }
                }
                return;
            }
            using (RegistryKey key = Create(path))
            {
                Write(key, name, state[0]);
            }
        }

        static void Write(RegistryKey key, string name, string state)
        {
            byte[] data = State.Bytes(state);
            // Windows appends a terminator to a text without one, if zeros happen to lie behind it in memory.
            byte[] guarded = new byte[data.Length + 2];
            data.CopyTo(guarded, 0);
            guarded[data.Length] = 0xFF;
            guarded[data.Length + 1] = 0xFF;
            int error = RegSetValueExW(key.Handle, name, 0, State.Type(state), guarded, (uint)data.Length);
            if (error != 0)
            {
                throw new Win32Exception(error);
            }
        }

        public static string[] ReadKey(string path)
        {
            List<string> lines = new List<string>();
            using (RegistryKey key = Open(path, false))
            {
                if (key != null)
                {
                    AddKey(lines, key, "");
                }
            }
            return lines.ToArray();
        }

        static void AddKey(List<string> lines, RegistryKey key, string below)
        {
            lines.Add("[" + below + "]");
            foreach (string name in Sorted(key.GetValueNames()))
            {
                lines.Add(Read(key, name) + " " + name);
            }
            foreach (string name in Sorted(key.GetSubKeyNames()))
            {
                using (RegistryKey subkey = key.OpenSubKey(name))
                {
                    AddKey(lines, subkey, below + "\\" + name);
                }
            }
        }

        static string[] Sorted(string[] names)
        {
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }

        public static void WriteKey(string path, string[] state)
        {
            using (RegistryKey machine = Machine())
            {
                machine.DeleteSubKeyTree(path, false);
            }
            string current = path;
            foreach (string line in state)
            {
                if (line[0] == '[')
                {
                    current = path + line.Substring(1, line.Length - 2);
                }
                using (RegistryKey key = Create(current))
                {
                    if (line[0] != '[')
                    {
                        int space = line.IndexOf(' ');
                        Write(key, line.Substring(space + 1), line.Substring(0, space));
                    }
                }
            }
        }
    }

    // An account is DOMAIN\name, name@realm or a local name; *S-1-... is a SID.
    public static class Account
    {
        public static byte[] Sid(string account)
        {
            SecurityIdentifier sid = Resolve(account);
            byte[] bytes = new byte[sid.BinaryLength];
            sid.GetBinaryForm(bytes, 0);
            return bytes;
        }

        public static SecurityIdentifier Resolve(string account)
        {
            if (account.StartsWith("*", StringComparison.Ordinal))
            {
                return new SecurityIdentifier(account.Substring(1));
            }
            string full = account.StartsWith(".\\", StringComparison.Ordinal)
                ? Environment.MachineName + account.Substring(1)
                : account;
            return (SecurityIdentifier)new NTAccount(full).Translate(typeof(SecurityIdentifier));
        }

        // A group that comes with Windows has another name in each language.
        public static string LocalName(string sid)
        {
            string name = new SecurityIdentifier(sid).Translate(typeof(NTAccount)).Value;
            return name.Substring(name.LastIndexOf('\\') + 1);
        }
    }

    // That an account belongs to a local group.
    public static class LocalGroup
    {
        [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern int NetLocalGroupGetMembers(
            string server, string group, int level, out IntPtr members, int preferredSize, out int read, out int total,
            ref IntPtr resume);

        [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern int NetLocalGroupAddMembers(string server, string group, int level, IntPtr[] members, int count);

        [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
        static extern int NetLocalGroupDelMembers(string server, string group, int level, IntPtr[] members, int count);

        [DllImport("netapi32.dll", ExactSpelling = true)]
        static extern int NetApiBufferFree(IntPtr buffer);

        public static string[] Read(string group, string account)
        {
            SecurityIdentifier sid = Account.Resolve(account);
            IntPtr members;
            IntPtr resume = IntPtr.Zero;
            int read;
            int total;
            // Level 0 is a pointer to the SID of each; -1 asks for all at once.
            Check(NetLocalGroupGetMembers(
                null, Account.LocalName(group), 0, out members, -1, out read, out total, ref resume));
            try
            {
                for (int i = 0; i < read; i++)
                {
                    if (sid.Equals(new SecurityIdentifier(Marshal.ReadIntPtr(members, i * IntPtr.Size))))
                    {
                        return new[] { "present" };
                    }
                }
                return new string[0];
            }
            finally
            {
                NetApiBufferFree(members);
            }
        }

        public static void Write(string group, string account, string[] state)
        {
            GCHandle sid = GCHandle.Alloc(Account.Sid(account), GCHandleType.Pinned);
            try
            {
                IntPtr[] members = { sid.AddrOfPinnedObject() };
                string name = Account.LocalName(group);
                Check(state.Length == 0
                    ? NetLocalGroupDelMembers(null, name, 0, members, 1)
                    : NetLocalGroupAddMembers(null, name, 0, members, 1));
            }
            finally
            {
                sid.Free();
            }
        }

        static void Check(int error)
        {
            if (error != 0)
            {
                throw new Win32Exception(error);
            }
        }
    }

    // That an account holds a right; nobody else's rights are touched.
    public static class AccountRight
    {
        const uint ViewLocalInformation = 0x0001;
        const uint CreateAccount = 0x0010;
        const uint LookupNames = 0x0800;
        const uint ObjectNameNotFound = 0xC0000034;

        [StructLayout(LayoutKind.Sequential)]
        public struct LsaString
        {
            public ushort Length;
            public ushort MaximumLength;
            public IntPtr Buffer;
        }

        [StructLayout(LayoutKind.Sequential)]
        public struct LsaObjectAttributes
        {
            public uint Length;
            public IntPtr RootDirectory;
            public IntPtr ObjectName;
            public uint Attributes;
            public IntPtr SecurityDescriptor;
            public IntPtr SecurityQualityOfService;
        }

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern uint LsaOpenPolicy(
            IntPtr system, ref LsaObjectAttributes attributes, uint access, out IntPtr policy);

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern uint LsaEnumerateAccountRights(IntPtr policy, byte[] sid, out IntPtr rights, out uint count);

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern uint LsaAddAccountRights(IntPtr policy, byte[] sid, LsaString[] rights, uint count);

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern uint LsaRemoveAccountRights(
            IntPtr policy, byte[] sid, [MarshalAs(UnmanagedType.U1)] bool all, LsaString[] rights, uint count);

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern uint LsaFreeMemory(IntPtr buffer);

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern uint LsaClose(IntPtr policy);

        [DllImport("advapi32.dll", ExactSpelling = true)]
        static extern int LsaNtStatusToWinError(uint status);

        public static string[] Read(string right, string account)
        {
            byte[] sid = Account.Sid(account);
            IntPtr policy = OpenPolicy(ViewLocalInformation | LookupNames);
            try
            {
                IntPtr rights;
                uint count;
                uint status = LsaEnumerateAccountRights(policy, sid, out rights, out count);
                if (status == ObjectNameNotFound)
                {
                    return new string[0];
                }
                Check(status);
                try
                {
                    return Contains(rights, (int)count, right) ? new[] { "present" } : new string[0];
                }
                finally
                {
                    LsaFreeMemory(rights);
                }
            }
            finally
            {
                LsaClose(policy);
            }
        }

        static bool Contains(IntPtr rights, int count, string right)
        {
            int size = Marshal.SizeOf(typeof(LsaString));
            for (int i = 0; i < count; i++)
            {
                IntPtr place = new IntPtr(rights.ToInt64() + i * size);
                LsaString one = (LsaString)Marshal.PtrToStructure(place, typeof(LsaString));
                string name = Marshal.PtrToStringUni(one.Buffer, one.Length / 2);
                if (string.Equals(name, right, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
            return false;
        }

        public static void Write(string right, string account, string[] state)
        {
            byte[] sid = Account.Sid(account);
            IntPtr policy = OpenPolicy(ViewLocalInformation | LookupNames | CreateAccount);
            IntPtr name = Marshal.StringToHGlobalUni(right);
            try
            {
                LsaString[] rights = new LsaString[1];
                rights[0].Buffer = name;
                rights[0].Length = (ushort)(right.Length * 2);
                rights[0].MaximumLength = (ushort)(right.Length * 2 + 2);
                Check(state.Length == 0
                    ? LsaRemoveAccountRights(policy, sid, false, rights, 1)
                    : LsaAddAccountRights(policy, sid, rights, 1));
            }
            finally
            {
                Marshal.FreeHGlobal(name);
                LsaClose(policy);
            }
        }

        static IntPtr OpenPolicy(uint access)
        {
            LsaObjectAttributes attributes = new LsaObjectAttributes();
            attributes.Length = (uint)Marshal.SizeOf(typeof(LsaObjectAttributes));
            IntPtr policy;
            Check(LsaOpenPolicy(IntPtr.Zero, ref attributes, access, out policy));
            return policy;
        }

        static void Check(uint status)
        {
            if (status != 0)
            {
                throw new Win32Exception(LsaNtStatusToWinError(status));
            }
        }
    }
}
