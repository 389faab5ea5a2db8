//! Chromium without a window, driven by the DevTools protocol over a pipe: no driver program, no port, no crate.

use std::{
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

/// A browser with one page. It ends when this is dropped.
pub(crate) struct Browser {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    profile: PathBuf,
    session: Option<String>,
    count: u64,
    /// What the page asked for.
    requested: Vec<String>,
}

/// The protocol's pipe is file descriptors 3 and 4; a shell makes them out of stdin and stdout.
const SCRIPT: &str = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null";

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

impl Browser {
    /// The browser of this machine. There need be none, unless `REQUIRE_BROWSER` is set, as it is where everything has to hold.
    pub(crate) fn installed() -> Option<String> {
        let named = std::env::var("CHROMIUM").ok();
        let program = named.or_else(|| NAMES.into_iter().find(is_installed).map(str::to_owned));
        assert!(
            program.is_some() || std::env::var_os("REQUIRE_BROWSER").is_none(),
            "this test needs Chromium: `apt-get install -y --no-install-recommends chromium` on Debian, or name a Chromium or Chrome in \
             the variable CHROMIUM"
        );
        program
    }

    pub(crate) fn start(program: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("sandbox-browser-{}-{number}", std::process::id()));
        let mut child = Command::new("sh")
            .args(["-c", SCRIPT, program])
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--disable-dev-shm-usage", "--window-size=1280,1600", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("there is a shell");
        let input = child.stdin.take().expect("a pipe");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        let (session, count, requested) = (None, 0, Vec::new());
        let mut browser = Self { child, input, output, profile, session, count, requested };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"}));
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        browser.session =
            browser.call("Target.attachToTarget", attach)["sessionId"].as_str().map(str::to_owned);
        browser.call("Network.enable", json!({}));
        browser
    }

    pub(crate) fn open(&mut self, url: &str) {
        let opened = self.call("Page.navigate", json!({"url": url}));
        assert_eq!(opened.get("errorText"), None, "{url}: {opened}");
    }

    /// Clicks the middle of an element with the mouse, as soon as it is there and stands still.
    pub(crate) fn click(&mut self, selector: &str, patience: Duration) {
        let middle = "(() => { const e = document.querySelector(SELECTOR); if (!e) return null; e.scrollIntoView({block: 'center'});
            const r = e.getBoundingClientRect(); const at = [r.x + r.width / 2, r.y + r.height / 2];
            const still = String(at) === window.lastAt && r.width; window.lastAt = String(at); return still ? at : null; })()";
        let at = self.wait_for(middle, selector, patience);
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", event);
        }
    }

    /// The text of an element, as soon as it has one.
    pub(crate) fn text(&mut self, selector: &str, patience: Duration) -> String {
        let text = "document.querySelector(SELECTOR)?.innerText || null";
        self.wait_for(text, selector, patience).as_str().unwrap_or_default().to_owned()
    }

    /// Chooses an option of a list.
    pub(crate) fn choose(&mut self, selector: &str, value: &str, patience: Duration) {
        let set = "(() => { const e = document.querySelector(SELECTOR); if (!e) return null; e.value = VALUE;
            e.dispatchEvent(new Event('change')); return true; })()";
        self.wait_for(&set.replace("VALUE", &json!(value).to_string()), selector, patience);
    }

    /// What the page asked for that does not begin with `origin`.
    pub(crate) fn foreign_requests(&self, origin: &str) -> Vec<String> {
        let own = |url: &&String| {
            !url.starts_with(origin) && !url.starts_with("data:") && !url.starts_with("about:")
        };
        self.requested.iter().filter(own).cloned().collect()
    }

    fn wait_for(&mut self, script: &str, selector: &str, patience: Duration) -> Value {
        let expression = script.replace("SELECTOR", &json!(selector).to_string());
        let start = Instant::now();
        loop {
            let parameters = json!({"expression": expression, "returnByValue": true});
            // While one page goes and the next comes, there is nothing to evaluate.
            let found = self.try_call("Runtime.evaluate", parameters).ok();
            if let Some(value) =
                found.map(|found| found["result"]["value"].clone()).filter(|value| !value.is_null())
            {
                return value;
            }
            assert!(start.elapsed() < patience, "`{selector}` did not come; the page says: {}", self.page());
            sleep(Duration::from_millis(50));
        }
    }

    fn page(&mut self) -> Value {
        let parameters = json!({"expression": "document.body.innerText", "returnByValue": true});
        self.call("Runtime.evaluate", parameters)["result"]["value"].clone()
    }

    fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.try_call(method, parameters).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Calls a method of the protocol, and notes what happens until it returns.
    fn try_call(&mut self, method: &str, parameters: Value) -> Result<Value, Value> {
        self.count += 1;
        let mut message = json!({"id": self.count, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.input.write_all(format!("{message}\0").as_bytes()).expect("the browser runs");
        loop {
            let mut bytes = Vec::new();
            self.output.read_until(0, &mut bytes).expect("the browser runs");
            assert_eq!(bytes.pop(), Some(0), "the browser has ended");
            let message: Value = serde_json::from_slice(&bytes).expect("JSON");
            if message["method"] == "Network.requestWillBeSent" {
                self.requested.extend(message["params"]["request"]["url"].as_str().map(str::to_owned));
            }
            if message["id"] == self.count {
                return message
                    .get("error")
                    .map_or_else(|| Ok(message["result"].clone()), |error| Err(error.clone()));
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Neither can be helped here.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

fn is_installed(name: &&str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(name).is_file())
}
