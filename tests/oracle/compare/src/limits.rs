//! Whose document it is -> how many values are tried of each schema.

/// How many values are tried.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Of texts and numbers.
    pub(crate) scalars: usize,
    /// How deep fields are varied: what is below has its ordinary value.
    pub(crate) varied: usize,
    /// Of one parameter.
    pub(crate) parameter: usize,
    /// Of one body.
    pub(crate) body: usize,
    /// Optional fields in one value.
    pub(crate) fields: usize,
    /// Whether values are tried that the document does not list.
    pub(crate) unlisted: bool,
}

impl Limits {
    /// Everything.
    pub(crate) const ALL: Self = Self {
        scalars: usize::MAX,
        varied: 5,
        parameter: usize::MAX,
        body: usize::MAX,
        fields: usize::MAX,
        unlisted: true,
    };
    /// A handful.
    pub(crate) const FEW: Self =
        Self { scalars: 4, varied: 3, parameter: 6, body: 60, fields: 400, unlisted: false };
}
