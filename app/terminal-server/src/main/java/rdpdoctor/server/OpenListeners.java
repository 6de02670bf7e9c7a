package rdpdoctor.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import rdpdoctor.server.policy.ListenerPolicy;
import rdpdoctor.server.policy.MachinePolicy;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionState;

/** The listeners: opened, closed and moved as the settings of the machine change. */
final class OpenListeners {

  private static final Logger LOG = System.getLogger("rdpdoctor.server");

  /** Where Windows begins to count them. */
  private static final int FIRST_ID = 65536;

  private final Placement placement;
  private final BiConsumer<String, Socket> clients;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Listener> open = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private boolean closed;

  OpenListeners(Placement placement, BiConsumer<String, Socket> clients) {
    this.placement = placement;
    this.clients = clients;
  }

  /** Makes it as the policy has it. A listener that cannot be opened leaves the others alone. */
  void follow(MachinePolicy policy) {
    lock.lock();
    try {
      if (!closed) {
        closeOthersThan(policy.listeners());
        policy.listeners().stream().filter(ListenerPolicy::listens).forEach(this::ensure);
      }
    } finally {
      lock.unlock();
    }
  }

  private void closeOthersThan(List<ListenerPolicy> wanted) {
    open.values().removeIf(listener -> isClosed(listener, wanted));
  }

  private boolean isClosed(Listener listener, List<ListenerPolicy> wanted) {
    boolean stays =
        wanted.stream()
            .filter(ListenerPolicy::listens)
            .anyMatch(
                policy -> policy.name().equals(listener.name()) && listener.isAt(place(policy)));
    if (!stays) {
      LOG.log(Level.INFO, "{0}: no longer listens on {1}", listener.name(), listener.address());
      listener.close();
    }
    return !stays;
  }

  private InetSocketAddress place(ListenerPolicy policy) {
    return placement.of(policy.name(), policy.port(), policy.adapter());
  }

  private void ensure(ListenerPolicy policy) {
    try {
      if (!open.containsKey(policy.name())) {
        open(policy);
      }
    } catch (IOException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), e.toString());
      if (!why.equals(failures.put(policy.name(), why))) {
        LOG.log(Level.WARNING, "{0}: cannot listen: {1}", policy.name(), why);
      }
    }
  }

  private void open(ListenerPolicy policy) throws IOException {
    Listener listener =
        Listener.open(
            policy.name(), place(policy), client -> clients.accept(policy.name(), client));
    open.put(policy.name(), listener);
    failures.remove(policy.name());
    LOG.log(Level.INFO, "{0}: listens on {1}", policy.name(), listener.address());
  }

  /** As above, but all of them or none: for the start. */
  void begin(MachinePolicy policy) throws IOException {
    lock.lock();
    try {
      for (ListenerPolicy listener : policy.listeners()) {
        if (listener.listens()) {
          open(listener);
        }
      }
    } catch (IOException e) {
      close();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  List<InetSocketAddress> addresses() {
    lock.lock();
    try {
      return open.values().stream().map(Listener::address).toList();
    } finally {
      lock.unlock();
    }
  }

  /** As {@code qwinsta} lists them. */
  List<SessionEntry> entries() {
    lock.lock();
    try {
      List<SessionEntry> entries = new ArrayList<>();
      open.values()
          .forEach(
              listener ->
                  entries.add(
                      SessionEntry.listener(
                          FIRST_ID + entries.size(),
                          listener.name(),
                          SessionState.LISTEN,
                          text(listener.address()))));
      failures.forEach(
          (name, why) ->
              entries.add(
                  SessionEntry.listener(FIRST_ID + entries.size(), name, SessionState.DOWN, why)));
      return entries;
    } finally {
      lock.unlock();
    }
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      open.values().forEach(Listener::close);
      open.clear();
    } finally {
      lock.unlock();
    }
  }
}
