//! A JSON text -> the locations of its nodes. The text was parsed before, so this scanner only follows its outline.

use super::outline::Builder;

/// Reads the whole text.
pub(super) fn read(text: &str, builder: &mut Builder) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        at += 1;
        match byte {
            b'{' => drop(builder.object(start)),
            b'[' => drop(builder.array(start)),
            b'}' | b']' => builder.close(),
            b'"' => {
                at = string_end(bytes, at);
                if builder.wants_key() {
                    builder.key(unescape(text.get(start..at).unwrap_or_default()), start);
                } else {
                    builder.scalar(start);
                }
            }
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => {}
            _ => {
                let rest = bytes.get(at..).unwrap_or_default();
                at += rest.iter().take_while(|byte| !b",:]} \t\n\r".contains(byte)).count();
                builder.scalar(start);
            }
        }
    }
}

/// The offset after the closing quote of the string whose text starts at `at`.
fn string_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn unescape(quoted: &str) -> String {
    serde_json::from_str(quoted).unwrap_or_default()
}
