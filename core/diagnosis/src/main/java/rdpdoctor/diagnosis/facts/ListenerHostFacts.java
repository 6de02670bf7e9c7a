package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** The listeners as they are set up, beyond what the network shows of them. */
public final class ListenerHostFacts {

  /** No listener, or one whose key lacks what the service needs to start it. */
  public static final Fact<Boolean> LISTENER_CORRUPT =
      fact("listener.corrupt", "the settings of the listener are damaged", "リスナーの設定が破損");

  /** Two listeners that are switched on have the same {@code PortNumber}. */
  public static final Fact<Boolean> PORT_SHARED =
      fact("listener.port-shared", "two listeners have the same port", "2 つのリスナーが同じポート");

  /** The listener could not be created because its address is in use (0x2740). */
  public static final Fact<Boolean> PORT_IN_USE_LOGGED =
      fact("listener.port-in-use-logged", "the log says that the port is in use", "ログにポート使用中の記録");

  /** {@code InitialProgram} of the listener or of the policy is in force. */
  public static final Fact<Boolean> START_PROGRAM =
      fact(
          "listener.start-program",
          "a program starts in place of the desktop",
          "デスクトップの代わりにプログラムを起動");

  private ListenerHostFacts() {}

  private static Fact<Boolean> fact(String id, String en, String ja) {
    return new Fact<>(id, Boolean.class, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
