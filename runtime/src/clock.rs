//! The time, and waiting. The runtime uses a [`Clock`] for both.
//!
//! A test gives the same [`ManualClock`] to its client and to the sandbox. Then hours of waiting take no time, and events always have the same order.

use std::{
    collections::BTreeMap,
    fmt,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use crate::transport::BoxFuture;

/// A source of time that can also wait.
pub trait Clock: Send + Sync + 'static {
    /// The current time. It never goes back.
    fn now(&self) -> SystemTime;

    /// Waits until `duration` has passed.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).sleep(duration)
    }
}

/// The clock of the machine: the time of day when the clock was created, plus the monotonic time since then. So a change of the time of day moves no
/// deadline. It works with any executor.
#[derive(Clone, Debug)]
pub struct SystemClock {
    day: SystemTime,
    since: web_time::Instant,
}

impl SystemClock {
    /// Creates a clock with the current time of day.
    pub fn new() -> Self {
        let elapsed = web_time::SystemTime::now().duration_since(web_time::UNIX_EPOCH).unwrap_or_default();
        Self { day: UNIX_EPOCH + elapsed, since: web_time::Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        self.day + self.since.elapsed()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(futures_timer::Delay::new(duration))
    }
}

/// A clock that stands still until a test moves it. Clones share the time.
///
/// ```
/// use std::time::Duration;
/// use clientgen_runtime::clock::{Clock, ManualClock};
///
/// let clock = ManualClock::default();
/// let before = clock.now();
/// clock.advance(Duration::from_secs(60));
/// assert_eq!(clock.now(), before + Duration::from_secs(60));
/// ```
#[derive(Clone)]
pub struct ManualClock(Arc<Mutex<Hand>>);

struct Hand {
    now: SystemTime,
    /// The sleepers, by the time at which they wake, in the order in which they started.
    sleepers: BTreeMap<(SystemTime, u64), Waker>,
    count: u64,
}

impl ManualClock {
    /// Creates a clock with the time `now`.
    pub fn new(now: SystemTime) -> Self {
        Self(Arc::new(Mutex::new(Hand { now, sleepers: BTreeMap::new(), count: 0 })))
    }

    /// Moves the time forward.
    pub fn advance(&self, duration: Duration) {
        let now = self.hand().now + duration;
        self.set(now);
    }

    /// Sets the time. A time before the current one has no effect.
    pub fn set(&self, now: SystemTime) {
        let mut hand = self.hand();
        hand.now = hand.now.max(now);
        let mut due = std::mem::take(&mut hand.sleepers);
        hand.sleepers = due.split_off(&(hand.now, u64::MAX));
        drop(hand);
        due.into_values().for_each(Waker::wake);
    }

    /// Runs `future`, and moves the time forward whenever the future only waits for this clock: always to the moment at which the next sleeper
    /// wakes. The future must not wait for anything else, such as a socket or another task.
    pub async fn run<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        poll_fn(|cx| {
            *lock(&woken.outer) = Some(cx.waker().clone());
            loop {
                woken.flag.store(false, Ordering::SeqCst);
                if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
                    return Poll::Ready(output);
                }
                if !woken.flag.load(Ordering::SeqCst) && !self.advance_to_first() {
                    return Poll::Pending;
                }
            }
        })
        .await
    }

    /// Moves the time to the moment at which the first sleeper wakes; false if nobody sleeps.
    fn advance_to_first(&self) -> bool {
        let first = self.hand().sleepers.keys().next().map(|(until, _)| *until);
        if let Some(until) = first {
            self.set(until);
        }
        first.is_some()
    }

    fn hand(&self) -> MutexGuard<'_, Hand> {
        lock(&self.0)
    }
}

/// Starts at the beginning of 2024.
impl Default for ManualClock {
    fn default() -> Self {
        Self::new(UNIX_EPOCH + Duration::from_secs(1_704_067_200))
    }
}

impl fmt::Debug for ManualClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ManualClock").field(&self.hand().now).finish()
    }
}

impl Clock for ManualClock {
    fn now(&self) -> SystemTime {
        self.hand().now
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(Sleep { clock: self.clone(), until: self.now() + duration, number: None })
    }
}

struct Sleep {
    clock: ManualClock,
    until: SystemTime,
    number: Option<u64>,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        let mut hand = this.clock.hand();
        if hand.now >= this.until {
            return Poll::Ready(());
        }
        let number = *this.number.get_or_insert_with(|| {
            hand.count += 1;
            hand.count
        });
        hand.sleepers.insert((this.until, number), cx.waker().clone());
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(number) = self.number {
            self.clock.hand().sleepers.remove(&(self.until, number));
        }
    }
}

/// Records that a future inside [`ManualClock::run`] can continue, and wakes the outer task.
#[derive(Default)]
struct Woken {
    flag: AtomicBool,
    outer: Mutex<Option<Waker>>,
}

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.flag.store(true, Ordering::SeqCst);
        let outer = lock(&self.outer).clone();
        if let Some(outer) = outer {
            outer.wake();
        }
    }
}

/// The data behind these locks is valid at every moment, so a panic elsewhere does not damage it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The duration from `now` to `then`; zero if `then` has passed.
pub(crate) fn until(now: SystemTime, then: SystemTime) -> Duration {
    then.duration_since(now).unwrap_or_default()
}

/// Runs `future`, or returns `None` if the time is over first. The clock is used only if the future has to wait.
pub(crate) async fn within<T>(
    clock: &dyn Clock,
    limit: Duration,
    future: impl Future<Output = T>,
) -> Option<T> {
    let mut future = pin!(future);
    let mut sleep = None;
    poll_fn(|cx| {
        if let Poll::Ready(output) = future.as_mut().poll(cx) {
            return Poll::Ready(Some(output));
        }
        sleep.get_or_insert_with(|| clock.sleep(limit)).as_mut().poll(cx).map(|()| None)
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::{
        sync::{Arc, Mutex},
        time::Duration,
    };

    use futures_util::{FutureExt, future::join_all};

    use super::{Clock, ManualClock, SystemClock, within};

    #[test]
    fn a_sleep_is_over_when_its_time_has_come_and_not_before() {
        let clock = ManualClock::default();
        let mut sleep = clock.sleep(Duration::from_secs(10));
        assert!((&mut sleep).now_or_never().is_none());
        clock.advance(Duration::from_secs(9));
        assert!((&mut sleep).now_or_never().is_none());
        clock.advance(Duration::from_secs(1));
        assert!((&mut sleep).now_or_never().is_some());
    }

    #[test]
    fn who_gives_up_waiting_is_forgotten() {
        let clock = ManualClock::default();
        let mut sleep = clock.sleep(Duration::from_secs(10));
        assert!((&mut sleep).now_or_never().is_none());
        assert_eq!(clock.hand().sleepers.len(), 1);
        drop(sleep);
        assert_eq!(clock.hand().sleepers.len(), 0);
    }

    #[tokio::test]
    async fn running_takes_the_sleepers_in_the_order_of_their_time() {
        let (clock, order) = (ManualClock::default(), Arc::new(Mutex::new(Vec::new())));
        let before = clock.now();
        let tasks = [3, 1, 2].map(|seconds| {
            let (clock, order) = (clock.clone(), Arc::clone(&order));
            async move {
                clock.sleep(Duration::from_secs(seconds)).await;
                clock.sleep(Duration::from_secs(10)).await;
                order.lock().unwrap().push(seconds);
            }
        });
        clock.run(join_all(tasks)).await;
        assert_eq!(*order.lock().unwrap(), [1, 2, 3]);
        assert_eq!(clock.now(), before + Duration::from_secs(13));
    }

    #[tokio::test]
    async fn the_clock_of_the_machine_waits() {
        let clock = SystemClock::new();
        let before = clock.now();
        clock.sleep(Duration::from_millis(20)).await;
        assert!(clock.now() >= before + Duration::from_millis(20));
        let never = std::future::pending::<()>();
        assert_eq!(within(&clock, Duration::from_millis(5), never).await, None);
        assert_eq!(within(&clock, Duration::ZERO, async { 1 }).await, Some(1));
    }
}
