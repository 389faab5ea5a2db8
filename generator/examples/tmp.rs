fn main() {
    let read = clientgen::read("specs/mycashflow.yaml".as_ref()).unwrap_or_else(|d| panic!("{d}"));
    let options = clientgen::emit::Options { module_path: "commerce_clients::mycashflow".into() };
    let (files, diagnostics) = clientgen::generate(&read.document, "mycashflow", &options);
    println!("{}", diagnostics.located(&read.document));
    for (path, text) in files {
        let path = std::path::Path::new("generated/mycashflow").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}
