//! An operation and its document -> the names by which a fault may mean it.

/// What an operation can be called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target<'a> {
    pub(crate) document: &'a str,
    pub(crate) id: Option<&'a str>,
    pub(crate) method: &'a str,
    pub(crate) template: &'a str,
}

impl Target<'_> {
    pub(crate) fn is(&self, name: &str) -> bool {
        let plain = |name: &str| {
            let by_path = || name.split_once(' ').is_some_and(|pair| pair == (self.method, self.template));
            self.id == Some(name) || by_path()
        };
        plain(name)
            || name.split_once('/').is_some_and(|(document, name)| document == self.document && plain(name))
    }
}
