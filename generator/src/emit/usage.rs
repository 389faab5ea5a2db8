//! The example of a readme: a function that builds a client and calls the first operation.

use super::Emitter;
use crate::model::SchemeKind;

impl Emitter<'_> {
    pub(super) fn usage(&self) -> String {
        let path = &self.options.module_path;
        // The simplest call that shows something: one that reads, with few arguments.
        let simplest =
            self.api.operations.iter().filter(|operation| !operation.deprecated).min_by_key(|operation| {
                let required = operation.parameters.iter().filter(|parameter| parameter.required).count();
                (operation.method != "GET", required)
            });
        let (call, given) = simplest.map(|operation| self.example_call(operation)).unwrap_or_default();
        let types = if call.contains("types::") || !given.is_empty() { ", types" } else { "" };
        let imports =
            if types.is_empty() { format!("{path}::Client") } else { format!("{path}::{{Client{types}}}") };
        let credentials: &[&str] = match self.api.schemes.first().map(|scheme| &scheme.kind) {
            None => &[],
            Some(SchemeKind::Basic) => &["user: String", "password: String"],
            Some(_) => &["password: String"],
        };
        let arguments: Vec<String> = credentials
            .iter()
            .map(ToString::to_string)
            .chain(given.iter().map(ToString::to_string))
            .collect();
        let arguments = arguments.join(", ");
        let body: String = [self.build_statement(), call]
            .iter()
            .flat_map(|statement| statement.lines())
            .map(|line| format!("    {line}\n"))
            .collect();
        format!(
            "use {imports};\n\nasync fn example({arguments}) -> Result<(), Box<dyn std::error::Error>> {{\n{body}    Ok(())\n}}"
        )
    }
}
