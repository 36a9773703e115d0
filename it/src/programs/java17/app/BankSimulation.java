// Accounts, transactions and checked exceptions; a ledger that must balance.
// level: 2
package app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class BankSimulation {
    static class InsufficientFunds extends Exception {
        final long missing;

        InsufficientFunds(String who, long missing) {
            super(who + " lacks " + missing);
            this.missing = missing;
        }
    }

    static class UnknownAccount extends RuntimeException {
        UnknownAccount(String id) { super("no account " + id); }
    }

    interface Listener { void moved(String from, String to, long amount); }

    static class Bank {
        private final Map<String, Long> balances = new LinkedHashMap<>();
        private final List<Listener> listeners = new ArrayList<>();

        void open(String id, long initial) { if (balances.putIfAbsent(id, initial) != null) throw new IllegalStateException(id + " exists"); }

        private long balance(String id) {
            Long b = balances.get(id);
            if (b == null) throw new UnknownAccount(id);
            return b;
        }

        void move(String from, String to, long amount) throws InsufficientFunds {
            if (amount <= 0) throw new IllegalArgumentException("amount " + amount);
            long f = balance(from), t = balance(to);
            if (f < amount) throw new InsufficientFunds(from, amount - f);
            balances.put(from, f - amount);
            balances.put(to, t + amount);
            for (Listener l : listeners) l.moved(from, to, amount);
        }

        long total() {
            long s = 0;
            for (long b : balances.values()) s += b;
            return s;
        }
    }

    public static void main(String[] args) {
        Bank bank = new Bank();
        for (int i = 0; i < 10; i++) bank.open("acc" + i, 1000 + i * 10);
        long before = bank.total();
        int[] moves = {0};
        long[] volume = {0};
        bank.listeners.add((f, t, a) -> moves[0]++);
        bank.listeners.add((f, t, a) -> volume[0] += a);
        int seed = 3, refused = 0, unknown = 0, bad = 0;
        for (int i = 0; i < 5000; i++) {
            seed = seed * 1103515245 + 12345;
            int a = (seed >>> 16) % 11, b = (seed >>> 20) % 10, amount = (seed >>> 8) % 700 - 10;
            try {
                bank.move("acc" + a, "acc" + b, amount);
            } catch (InsufficientFunds e) {
                refused++;
                if (refused == 1) System.out.println(e.getMessage() + " " + e.missing);
            } catch (UnknownAccount e) {
                if (unknown++ == 0) System.out.println(e.getMessage());
            } catch (IllegalArgumentException e) {
                bad++;
            }
        }
        System.out.println(moves[0] + " " + volume[0] + " " + refused + " " + unknown + " " + bad + " " + bank.balances);
        System.out.println(bank.total() >= before);
        try {
            bank.open("acc3", 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
