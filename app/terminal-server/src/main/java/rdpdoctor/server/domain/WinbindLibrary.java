package rdpdoctor.server.domain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of libwbclient. Each call has a context of its own, and with it its own pipe to
 * winbindd, so that any number of threads may call at once.
 */
final class WinbindLibrary {

  private static final String NAME = "libwbclient.so.0";

  private final SymbolLookup symbols;
  private final MethodHandle createContext;
  private final MethodHandle freeContext;
  private final MethodHandle freeMemory;
  private final MethodHandle interfaceDetails;
  private final MethodHandle authenticateUser;
  private final MethodHandle checkTrust;
  private final MethodHandle lookUpName;
  private final MethodHandle lookUpUserSids;

  private WinbindLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
    createContext = handle("wbcCtxCreate", FunctionDescriptor.of(ADDRESS));
    freeContext = handle("wbcCtxFree", FunctionDescriptor.ofVoid(ADDRESS));
    freeMemory = handle("wbcFreeMemory", FunctionDescriptor.ofVoid(ADDRESS));
    interfaceDetails = function("wbcCtxInterfaceDetails", ADDRESS);
    authenticateUser = function("wbcCtxAuthenticateUserEx", ADDRESS, ADDRESS, ADDRESS);
    checkTrust = function("wbcCtxCheckTrustCredentials", ADDRESS, ADDRESS);
    lookUpName = function("wbcCtxLookupName", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    lookUpUserSids = function("wbcCtxLookupUserSids", ADDRESS, JAVA_BOOLEAN, ADDRESS, ADDRESS);
  }

  @SuppressWarnings("restricted")
  static WinbindLibrary load() throws DomainUnavailableException {
    try {
      return new WinbindLibrary(SymbolLookup.libraryLookup(NAME, Arena.global()));
    } catch (IllegalArgumentException e) {
      throw new DomainUnavailableException(
          NAME + " cannot be loaded: apt-get install winbind, and join the domain", e);
    }
  }

  /** Every function takes the context first, and returns a {@code wbcErr}. */
  private MethodHandle function(String name, MemoryLayout... parameters) {
    return handle(
        name, FunctionDescriptor.of(JAVA_INT, parameters).insertArgumentLayouts(0, ADDRESS));
  }

  @SuppressWarnings("restricted")
  private MethodHandle handle(String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
  }

  int interfaceDetails(MemorySegment details) {
    return call(context -> (int) interfaceDetails.invokeExact(context, details));
  }

  int authenticateUser(MemorySegment parameters, MemorySegment info, MemorySegment error) {
    return call(context -> (int) authenticateUser.invokeExact(context, parameters, info, error));
  }

  /** Of the own domain. */
  int checkTrust(MemorySegment error) {
    return call(context -> (int) checkTrust.invokeExact(context, MemorySegment.NULL, error));
  }

  int lookUpName(MemorySegment domain, MemorySegment name, MemorySegment sid, MemorySegment type) {
    return call(context -> (int) lookUpName.invokeExact(context, domain, name, sid, type));
  }

  /**
   * Those of the domain alone: which of this machine's groups hold them is not winbindd's to say.
   */
  int lookUpUserSids(MemorySegment user, MemorySegment count, MemorySegment sids) {
    return call(context -> (int) lookUpUserSids.invokeExact(context, user, true, count, sids));
  }

  void free(MemorySegment memory) {
    run(
        () -> {
          freeMemory.invokeExact(memory);
        });
  }

  private int call(Call call) {
    try {
      MemorySegment context = (MemorySegment) createContext.invokeExact();
      try {
        return call.on(context);
      } finally {
        freeContext.invokeExact(context);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("a call of " + NAME + " threw", e);
    }
  }

  private static void run(Run run) {
    try {
      run.run();
    } catch (Throwable e) {
      throw new IllegalStateException("a call of " + NAME + " threw", e);
    }
  }

  /** What a method handle may declare to throw; the library throws nothing. */
  @FunctionalInterface
  private interface Call {
    int on(MemorySegment context) throws Throwable;
  }

  @FunctionalInterface
  private interface Run {
    void run() throws Throwable;
  }
}
