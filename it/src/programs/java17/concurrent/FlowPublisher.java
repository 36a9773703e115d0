// SubmissionPublisher and its subscribers: demand, order, errors, cancellation, several subscribers.
// level: 5
package concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class FlowPublisher {
    static final class Collecting implements Flow.Subscriber<Integer> {
        final StringBuffer log = new StringBuffer();
        final CountDownLatch end = new CountDownLatch(1);
        final int most;
        Flow.Subscription subscription;
        int seen;

        Collecting(int most) {
            this.most = most;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            s.request(1);
        }

        @Override
        public void onNext(Integer item) {
            log.append(item).append(' ');
            if (++seen == most) {
                subscription.cancel();
                log.append("cancelled");
                end.countDown();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable t) {
            log.append(t);
            end.countDown();
        }

        @Override
        public void onComplete() {
            log.append("complete");
            end.countDown();
        }
    }

    /** Between a publisher and a subscriber. */
    static final class Doubling extends SubmissionPublisher<Integer> implements Flow.Processor<Integer, Integer> {
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            s.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Integer item) {
            submit(item * 2);
        }

        @Override
        public void onError(Throwable t) {
            closeExceptionally(t);
        }

        @Override
        public void onComplete() {
            close();
        }
    }

    public static void main(String[] args) throws Exception {
        Collecting all = new Collecting(-1);
        Collecting five = new Collecting(5);
        Collecting doubled = new Collecting(-1);
        try (SubmissionPublisher<Integer> p = new SubmissionPublisher<>()) {
            Doubling d = new Doubling();
            d.subscribe(doubled);
            p.subscribe(d);
            p.subscribe(all);
            p.subscribe(five);
            System.out.println(p.getNumberOfSubscribers() + " " + p.hasSubscribers() + " " + p.isSubscribed(all));
            for (int i = 0; i < 20; i++) {
                p.submit(i);
            }
        }
        for (Collecting c : new Collecting[] {all, five, doubled}) {
            c.end.await();
            System.out.println(c.log);
        }
        Collecting failing = new Collecting(-1);
        SubmissionPublisher<Integer> q = new SubmissionPublisher<>(Runnable::run, 4);
        q.subscribe(failing);
        q.submit(1);
        q.closeExceptionally(new IllegalStateException("source failed"));
        failing.end.await();
        System.out.println(failing.log + " " + q.isClosed() + " " + q.getMaxBufferCapacity());
        try {
            q.submit(2);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        SubmissionPublisher<Integer> r = new SubmissionPublisher<>();
        StringBuffer consumed = new StringBuffer();
        var done = r.consume(i -> consumed.append(i));
        for (int i = 0; i < 9; i++) {
            r.submit(i);
        }
        r.close();
        done.get();
        System.out.println(consumed);
    }
}
