package rdpdoctor.testkit.domain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thread of this virtual machine that sees the network and the files that another process sees,
 * by its Linux namespaces: a socket opened on it stays in that network, whoever uses it afterwards.
 */
public final class NamespaceThread implements AutoCloseable {

  private static final int CLONE_FS = 0x200;
  private static final int O_RDONLY = 0;

  private static final MethodHandle OPEN = function("open", ADDRESS, JAVA_INT);
  private static final MethodHandle SETNS = function("setns", JAVA_INT, JAVA_INT);
  private static final MethodHandle UNSHARE = function("unshare", JAVA_INT);
  private static final MethodHandle CLOSE = function("close", JAVA_INT);

  private final ExecutorService thread;

  private NamespaceThread(ExecutorService thread) {
    this.thread = thread;
  }

  /** Enters where a process is; that takes the superuser. */
  public static NamespaceThread of(long pid) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("namespaces-of-" + pid).factory());
    NamespaceThread entered = new NamespaceThread(thread);
    entered.call(
        () -> {
          enter(Path.of("/proc", Long.toString(pid), "ns"));
          return true;
        });
    return entered;
  }

  /** Its result, or its failure as the cause of another. */
  public <T> T call(Callable<T> call) {
    try {
      return thread.submit(call).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("failed in other namespaces", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in other namespaces", e);
    }
  }

  /** The thread, for whoever wants one; it ends with this. */
  public ExecutorService executor() {
    return thread;
  }

  /** A thread may have mounts of its own only if it shares no working folder with the others. */
  private static void enter(Path namespaces) {
    require("unshare", () -> (int) UNSHARE.invokeExact(CLONE_FS));
    for (String kind : List.of("net", "mnt")) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment name = arena.allocateFrom(namespaces.resolve(kind).toString());
        int descriptor = require("open", () -> (int) OPEN.invokeExact(name, O_RDONLY));
        require("setns", () -> (int) SETNS.invokeExact(descriptor, 0));
        require("close", () -> (int) CLOSE.invokeExact(descriptor));
      }
    }
  }

  private static int require(String function, Downcall downcall) {
    int result;
    try {
      result = downcall.run();
    } catch (Throwable e) {
      throw new IllegalStateException(function + " threw", e);
    }
    if (result < 0) {
      throw new IllegalStateException(function + " is refused, as it is to all but the superuser");
    }
    return result;
  }

  /** What a method handle may declare to throw; the C library throws nothing. */
  @FunctionalInterface
  private interface Downcall {
    int run() throws Throwable;
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(String name, MemoryLayout... parameters) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
