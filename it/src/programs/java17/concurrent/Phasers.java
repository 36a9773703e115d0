// Phaser: phases, arrival, deregistration, tiers, termination.
// level: 5
package concurrent;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;

public class Phasers {
    public static void main(String[] args) throws Exception {
        int parties = 4;
        int phases = 6;
        AtomicIntegerArray arrived = new AtomicIntegerArray(phases);
        StringBuffer advances = new StringBuffer();
        Phaser phaser = new Phaser(parties) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
                advances.append(phase).append(':').append(registered).append(' ').append(arrived.get(phase)).append("; ");
                return phase == phases - 1 || registered == 0;
            }
        };
        Thread[] all = new Thread[parties];
        for (int i = 0; i < parties; i++) {
            all[i] = new Thread(() -> {
                for (int p = 0; p < phases; p++) {
                    arrived.incrementAndGet(p);
                    phaser.arriveAndAwaitAdvance();
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(advances);
        System.out.println(phaser.isTerminated() + " " + (phaser.getPhase() < 0) + " " + (phaser.arrive() < 0));
        Phaser p = new Phaser(1);
        System.out.println(p.getPhase() + " " + p.register() + " " + p.getRegisteredParties() + " " + p.getUnarrivedParties());
        System.out.println(p.arrive() + " " + p.getArrivedParties() + " " + p.arriveAndDeregister() + " " + p.getPhase());
        System.out.println(p.awaitAdvance(0) + " " + p.bulkRegister(3) + " " + p.getRegisteredParties());
        try {
            p.awaitAdvanceInterruptibly(1, 5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println(e);
        }
        p.forceTermination();
        System.out.println(p.isTerminated());
        Phaser root = new Phaser();
        Phaser left = new Phaser(root, 2);
        Phaser right = new Phaser(root, 1);
        System.out.println(root.getRegisteredParties() + " " + left.getParent().equals(root) + " " + right.getRoot().equals(root));
        Thread helper = new Thread(() -> {
            left.arrive();
            left.arrive();
        });
        helper.start();
        System.out.println(right.arriveAndAwaitAdvance() + " " + root.getPhase() + " " + left.getPhase());
        helper.join();
        try {
            new Phaser(1).bulkRegister(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Phaser().arrive();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage().startsWith("Attempted arrival of unregistered party"));
        }
    }
}
