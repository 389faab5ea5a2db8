//! Every document in reject/ has faults; what is printed about it is its snapshot. A new case is a new file.

#[test]
fn diagnostics_are_worth_reading() {
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "reject", omit_expression => true }, {
        insta::glob!("reject/*.{yaml,json}", |path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("the name is a text");
            let diagnostics = clientgen::Reader::new(&std::path::Path::new("tests/reject").join(name)).check();
            let lines = diagnostics.to_string().replace("tests/reject/", "").replace("; help:", "\n  help:");
            insta::assert_snapshot!(lines);
        });
    });
}
