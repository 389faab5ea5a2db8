//! A seed -> a document that is nearly always valid, with as many features as one can bear.

use serde_json::{Map, Value, json};

use super::{Random, names::Names, schema::Maker};

pub(crate) fn document(seed: u64) -> Value {
    let mut random = Random::new(seed);
    let names = Names::new(&mut random);
    let newer = random.chance(50);
    let mut maker = Maker { random: &mut random, names, newer, components: Vec::new() };
    for _ in 0..maker.random.below(9) {
        let name = if maker.chance(92) { maker.names.token(maker.random) } else { maker.name() };
        if !maker.components.contains(&name) {
            maker.components.push(name);
        }
    }
    let mut document = json!({
        "openapi": if newer { "3.1.0" } else { "3.0.3" },
        "info": {"title": maker.name(), "version": "1", "description": maker.words()},
    });
    let tags: Vec<String> = (0..maker.random.below(4)).map(|_| maker.name()).collect();
    if maker.chance(70) {
        document["servers"] = maker.servers();
    }
    if maker.chance(50) {
        let declared = tags.iter().map(|tag| json!({"name": tag, "description": maker.words()}));
        document["tags"] = declared.collect();
    }
    if maker.chance(30) {
        document["security"] = maker.requirements();
    }
    document["paths"] = paths(&mut maker, &tags);
    document["components"] = components(&mut maker);
    if maker.chance(10) {
        let (operation, scheme) = maker.login();
        document["paths"]["/log-in"] = json!({"post": operation});
        document["components"]["securitySchemes"]["s0"] = scheme;
    }
    if newer && maker.chance(15) {
        let body = maker.body();
        document["webhooks"] = json!({maker.name(): {"post": {"requestBody": body, "responses": {"200": {"description": "Heard."}}}}});
    }
    document
}

fn paths(maker: &mut Maker, tags: &[String]) -> Value {
    let mut paths = Map::new();
    for _ in 0..=maker.random.below(4) {
        let (path, names) = maker.path();
        let item = maker.path_item(&names, tags);
        paths.insert(path, item);
    }
    for index in 0..maker.random.below(2) {
        let operation = maker.paged();
        paths.insert(format!("/paged/{index}"), json!({"get": operation}));
    }
    Value::Object(paths)
}

fn components(maker: &mut Maker) -> Value {
    let names = maker.components.clone();
    let mut schemas = Map::new();
    if names.len() > 2 && maker.chance(30) {
        schemas.extend(maker.family(&names[0], &names[1..3]));
    }
    for name in &names {
        if !schemas.contains_key(name) {
            let schema = if maker.chance(40) { maker.object(0) } else { maker.schema(0) };
            schemas.insert(name.clone(), schema);
        }
    }
    json!({
        "schemas": schemas,
        "parameters": {"P0": shared(maker, 1), "P1": shared(maker, 2)},
        "responses": {"R0": maker.response(), "R1": maker.response()},
        "requestBodies": {"B0": maker.body()},
        "securitySchemes": maker.schemes(),
    })
}

fn shared(maker: &mut Maker, place: usize) -> Value {
    let name = maker.names.token(maker.random);
    maker.parameter(&name, place)
}
