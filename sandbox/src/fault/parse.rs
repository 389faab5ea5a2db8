//! A text such as `listBrands:status=503,first=2` <-> a fault, for the command line and the admin endpoint.

use std::{fmt, str::FromStr, time::Duration};

use clientgen::document::Pointer;
use http::StatusCode;

use super::{Fault, Kind, Reset, RetryAfter, When};

/// What is wrong with the text of a fault, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a fault: {reason}")]
pub struct FaultSyntaxError {
    text: String,
    reason: String,
}

const KINDS: [&str; 8] = ["status", "html", "latency", "connect", "reset", "truncated", "wrong-type", "drip"];
const OPTIONS: [&str; 7] =
    ["nth", "first", "every", "probability", "carried-out", "retry-after", "retry-after-date"];

/// `[OPERATION[+OPERATION]...:]KIND[=VALUE][,OPTION=VALUE]...`
impl FromStr for Fault {
    type Err = FaultSyntaxError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text.trim()).map_err(|reason| FaultSyntaxError { text: text.to_owned(), reason })
    }
}

fn read(text: &str) -> Result<Fault, String> {
    let (operations, rest) = text.rsplit_once(':').unwrap_or(("", text));
    let mut parts = rest.split(',').map(str::trim);
    let (name, value) = pair(parts.next().unwrap_or_default());
    let mut fault = Fault::new(kind(name, value)?);
    let operations = operations.split('+').map(str::trim).filter(|name| !name.is_empty() && *name != "*");
    fault.operations = operations.map(str::to_owned).collect();
    for part in parts {
        let (name, value) = pair(part);
        let value = value.ok_or_else(|| unknown_or(name, format!("`{name}` needs a value")))?;
        option(&mut fault, name, value)?;
    }
    Ok(fault)
}

fn pair(part: &str) -> (&str, Option<&str>) {
    part.split_once('=').map_or((part, None), |(name, value)| (name.trim(), Some(value.trim())))
}

fn kind(name: &str, value: Option<&str>) -> Result<Kind, String> {
    let needed =
        |example: &str| value.ok_or_else(|| format!("`{name}` needs a value, such as `{name}={example}`"));
    Ok(match name {
        "status" => Kind::Status(status(needed("503")?)?),
        "html" => Kind::Html(value.map_or(Ok(StatusCode::BAD_GATEWAY), status)?),
        "latency" => Kind::Latency(duration(needed("200ms")?)?),
        "drip" => Kind::Drip(duration(needed("50ms")?)?),
        "reset" => Kind::Reset(match needed("before")? {
            "before" => Reset::Before,
            "during" => Reset::During,
            "after" => Reset::After,
            other => {
                return Err(format!(
                    "a connection is reset `before`, `during` or `after` the response, not `{other}`"
                ));
            }
        }),
        "wrong-type" => Kind::WrongType(value.map(pointer).transpose()?),
        "connect" | "truncated" => {
            if let Some(value) = value {
                return Err(format!("`{name}` has no value, so leave out `{value}`"));
            }
            if name == "connect" { Kind::Connect } else { Kind::Truncated }
        }
        other => {
            let suggestion = crate::suggest::suggestion(other, KINDS);
            return Err(format!("there is no kind `{other}`{suggestion}; known: {}", KINDS.join(", ")));
        }
    })
}

fn option(fault: &mut Fault, name: &str, value: &str) -> Result<(), String> {
    let count = || match value.parse::<u64>() {
        Ok(count) if count > 0 => Ok(count),
        _ => Err(format!("`{name}` counts requests from 1, so `{value}` is not possible")),
    };
    let when = match name {
        "nth" => When::Nth(count()?),
        "first" => When::First(count()?),
        "every" => When::Every(count()?),
        "probability" => match value.parse::<f64>() {
            Ok(probability) if (0.0..=1.0).contains(&probability) => When::Probability(probability),
            _ => return Err(format!("`{value}` is not a probability from 0 to 1")),
        },
        "carried-out" => {
            let given = value.parse().map_err(|_| format!("`{name}` is true or false, not `{value}`"))?;
            return carried_out(fault, given);
        }
        "retry-after" => return retry_after(fault, RetryAfter::Seconds(duration(value)?)),
        "retry-after-date" => return retry_after(fault, RetryAfter::Date(duration(value)?)),
        other => return Err(unknown_or(other, String::new())),
    };
    if fault.when != When::Always {
        return Err("only one of `nth`, `first`, `every` and `probability` is possible".to_owned());
    }
    fault.when = when;
    Ok(())
}

/// The error for an unknown option, or `otherwise`.
fn unknown_or(name: &str, otherwise: String) -> String {
    if OPTIONS.contains(&name) {
        return otherwise;
    }
    let suggestion = crate::suggest::suggestion(name, OPTIONS);
    format!("there is no option `{name}`{suggestion}; known: {}", OPTIONS.join(", "))
}

fn carried_out(fault: &mut Fault, given: bool) -> Result<(), String> {
    fault.carried_out = Some(given);
    if fault.is_carried_out() != given {
        let always = if given { "never" } else { "always" };
        return Err(format!("for this kind, the request is {always} carried out"));
    }
    Ok(())
}

fn retry_after(fault: &mut Fault, given: RetryAfter) -> Result<(), String> {
    if !matches!(fault.kind, Kind::Status(_) | Kind::Html(_)) {
        return Err("only `status` and `html` have the header Retry-After".to_owned());
    }
    fault.retry_after = Some(given);
    Ok(())
}

fn status(text: &str) -> Result<StatusCode, String> {
    let status = text.parse::<u16>().ok().filter(|code| (200..600).contains(code));
    let status = status.and_then(|code| StatusCode::from_u16(code).ok());
    status.ok_or_else(|| format!("`{text}` is not a status from 200 to 599"))
}

fn pointer(text: &str) -> Result<Pointer, String> {
    Pointer::parse(text).ok_or_else(|| format!("`{text}` is not a JSON pointer, such as `/data/0/id`"))
}

/// `200ms`, `2s`, `2` (seconds), `1.5s`.
fn duration(text: &str) -> Result<Duration, String> {
    let (number, unit) = match text.strip_suffix("ms") {
        Some(number) => (number, 0.001),
        None => (text.strip_suffix('s').unwrap_or(text), 1.0),
    };
    let seconds = number.trim().parse::<f64>().ok().map(|number| number * unit);
    let duration = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    duration.ok_or_else(|| format!("`{text}` is not a time, such as `200ms` or `2s`"))
}

impl fmt::Display for Fault {
    /// The text that [`str::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.operations.is_empty() {
            write!(f, "{}:", self.operations.join("+"))?;
        }
        match &self.kind {
            Kind::Status(status) => write!(f, "status={}", status.as_u16())?,
            Kind::Html(status) => write!(f, "html={}", status.as_u16())?,
            Kind::Latency(time) => write!(f, "latency={}", Time(*time))?,
            Kind::Connect => f.write_str("connect")?,
            Kind::Reset(Reset::Before) => f.write_str("reset=before")?,
            Kind::Reset(Reset::During) => f.write_str("reset=during")?,
            Kind::Reset(Reset::After) => f.write_str("reset=after")?,
            Kind::Truncated => f.write_str("truncated")?,
            Kind::WrongType(None) => f.write_str("wrong-type")?,
            Kind::WrongType(Some(at)) => write!(f, "wrong-type={at}")?,
            Kind::Drip(time) => write!(f, "drip={}", Time(*time))?,
        }
        match self.retry_after {
            Some(RetryAfter::Seconds(time)) => write!(f, ",retry-after={}", Time(time))?,
            Some(RetryAfter::Date(time)) => write!(f, ",retry-after-date={}", Time(time))?,
            None => {}
        }
        match self.when {
            When::Always => {}
            When::Nth(count) => write!(f, ",nth={count}")?,
            When::First(count) => write!(f, ",first={count}")?,
            When::Every(count) => write!(f, ",every={count}")?,
            When::Probability(probability) => write!(f, ",probability={probability}")?,
        }
        self.carried_out.map_or(Ok(()), |carried_out| write!(f, ",carried-out={carried_out}"))
    }
}

/// A time as [`duration`] reads it.
struct Time(Duration);

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.subsec_nanos() == 0 {
            return write!(f, "{}s", self.0.as_secs());
        }
        write!(f, "{}ms", self.0.as_secs_f64() * 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        text.parse::<Fault>().expect_err("it is not one").to_string()
    }

    #[test]
    fn what_is_printed_can_be_read() {
        for text in [
            "status=503",
            "listBrands+getBrand:status=429,retry-after=2s,first=2",
            "shop/listBrands:status=503,retry-after-date=1500ms",
            "GET /brands/{id}:latency=200ms,probability=0.05",
            "reset=before,nth=3,carried-out=true",
            "reset=during",
            "reset=after",
            "connect,every=10",
            "truncated",
            "wrong-type",
            "wrong-type=/data/0/id",
            "html=200",
            "drip=50ms",
        ] {
            assert_eq!(text.parse::<Fault>().expect("a fault").to_string(), text);
        }
        assert_eq!("*: html , first=1".parse(), Ok(Fault::html(StatusCode::BAD_GATEWAY).first(1)));
        assert_eq!("latency=2".parse(), Ok(Fault::latency(Duration::from_secs(2))));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, wanted) in [
            ("", "there is no kind ``"),
            ("stauts=503", "there is no kind `stauts`; did you mean `status`?"),
            ("status", "`status` needs a value, such as `status=503`"),
            ("status=700", "`700` is not a status"),
            ("latency=soon", "`soon` is not a time, such as `200ms` or `2s`"),
            ("latency=-1s", "is not a time"),
            ("reset=later", "`before`, `during` or `after`"),
            ("truncated=1", "`truncated` has no value"),
            ("wrong-type=id", "is not a JSON pointer"),
            ("status=503,frist=2", "there is no option `frist`; did you mean `first`?"),
            ("status=503,first", "`first` needs a value"),
            ("status=503,first=0", "counts requests from 1"),
            ("status=503,probability=5", "is not a probability"),
            ("status=503,first=1,nth=2", "only one of"),
            ("drip=1s,retry-after=1", "only `status` and `html`"),
            ("drip=1s,carried-out=false", "always carried out"),
            ("connect,carried-out=true", "never carried out"),
            ("status=503,carried-out=yes", "true or false"),
        ] {
            let said = refused(text);
            assert!(
                said.starts_with(&format!("`{text}` is not a fault: ")) && said.contains(wanted),
                "{said}"
            );
        }
    }
}
