package rdpdoctor.network.reach;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The functions of the C library that are needed, on a machine with 32-bit int and 64-bit pointers.
 * Each first parameter is a {@link #CALL_STATE} that receives errno.
 */
final class LibC {

  static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();

  private static final VarHandle ERRNO =
      CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle SOCKET =
      function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SETSOCKOPT =
      function(
          "setsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CONNECT =
      function("connect", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle RECVMSG =
      function("recvmsg", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle CLOSE =
      function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private LibC() {}

  static int errno(MemorySegment state) {
    return (int) ERRNO.get(state, 0L);
  }

  static int socket(MemorySegment state, int domain, int type) {
    return call(() -> (int) SOCKET.invokeExact(state, domain, type, 0));
  }

  static int setsockopt(MemorySegment state, int fd, int level, int name, MemorySegment value) {
    int length = (int) value.byteSize();
    return call(() -> (int) SETSOCKOPT.invokeExact(state, fd, level, name, value, length));
  }

  static int connect(MemorySegment state, int fd, MemorySegment address) {
    int length = (int) address.byteSize();
    return call(() -> (int) CONNECT.invokeExact(state, fd, address, length));
  }

  static int recvmsg(MemorySegment state, int fd, MemorySegment message, int flags) {
    return call(() -> (int) (long) RECVMSG.invokeExact(state, fd, message, flags));
  }

  static int close(MemorySegment state, int fd) {
    return call(() -> (int) CLOSE.invokeExact(state, fd));
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        descriptor,
        Linker.Option.captureCallState("errno"));
  }

  private static int call(Downcall downcall) {
    try {
      return downcall.run();
    } catch (Throwable e) {
      throw new IllegalStateException("a call of the C library threw", e);
    }
  }

  /** What a method handle may declare to throw; the C library throws nothing. */
  @FunctionalInterface
  private interface Downcall {
    int run() throws Throwable;
  }
}
