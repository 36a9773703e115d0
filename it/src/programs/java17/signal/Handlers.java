// Handlers of a program's own.
// level: 5
package signal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import sun.misc.Signal;
import sun.misc.SignalHandler;

public class Handlers {
    static String failure(Runnable r) {
        try {
            r.run();
            return "fine";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BlockingQueue<String> seen = new ArrayBlockingQueue<>(10);
        SignalHandler h = s -> seen.add(s + " " + s.getNumber() + " in " + Thread.currentThread().getName());
        Signal usr = new Signal("USR2");
        System.out.println((Signal.handle(new Signal("WINCH"), h) == SignalHandler.SIG_DFL) + " " + failure(() -> new Signal("NOSUCH")) + " " + failure(() -> new Signal("SIGTERM")));
        System.out.println(failure(() -> Signal.handle(new Signal("QUIT"), h)) + " | " + failure(() -> Signal.handle(new Signal("SEGV"), h)) + " | " + failure(() -> Signal.handle(new Signal("KILL"), h)));
        Signal.raise(new Signal("WINCH"));
        System.out.println(seen.take());
        SignalHandler other = s -> seen.add("second");
        System.out.println(Signal.handle(new Signal("WINCH"), other) == h);
        Signal.raise(new Signal("WINCH"));
        System.out.println(seen.take());
        Signal.handle(new Signal("WINCH"), SignalHandler.SIG_IGN);
        System.out.println(failure(() -> Signal.raise(new Signal("WINCH"))));
        Signal.handle(new Signal("TERM"), s -> seen.add("not ended by " + s));
        Signal.raise(new Signal("TERM"));
        System.out.println(seen.take() + " " + usr + " " + usr.equals(new Signal("USR2")) + " " + usr.hashCode());
    }
}
