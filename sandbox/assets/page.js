// The page of the sandbox: which API is shown, and its reference, in which calls can be tried.
"use strict";

const config = JSON.parse(document.getElementById("config").textContent);
const wanted = new URLSearchParams(location.search).get("api");
const api = config.apis.find((one) => one.name === wanted) ?? config.apis[0];

const select = document.getElementById("api");
for (const one of config.apis) {
  select.add(new Option(`${one.title} (${one.name})`, one.name, false, one === api));
}
select.addEventListener("change", () => { location.search = new URLSearchParams({ api: select.value }); });

const show = (id, text) => { document.getElementById(id).textContent = text; };
show("base", location.origin + api.base);
show("user", config.user);
show("password", config.password);
if (api.token) {
  show("token", `Tokens for client credentials come from ${location.origin}${api.token}.`);
}
show("commands", [
  "# every second call fails, the first three calls are slow",
  `curl -X PUT ${location.origin}/_sandbox/faults -d '["status=503,every=2", "latency=2s,first=3"]'`,
  "# all is well again",
  `curl -X DELETE ${location.origin}/_sandbox/faults`,
  "# what came in, and what was wrong with it",
  `curl ${location.origin}/_sandbox/log`,
  "# every token is too old from now on",
  `curl -X DELETE ${location.origin}/_sandbox/tokens`,
  "# the first items again, and an empty log",
  `curl -X POST ${location.origin}/_sandbox/reset`,
].join("\n"));

const ui = SwaggerUIBundle({
  url: `/_sandbox/specs/${api.name}.json`,
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: "none",
  tryItOutEnabled: true,
  onComplete: () => {
    for (const { scheme, user, password } of api.basic) {
      ui.preauthorizeBasic(scheme, user, password);
    }
    for (const { scheme, value } of api.keys) {
      ui.preauthorizeApiKey(scheme, value);
    }
    document.body.dataset.ready = "yes";
  },
});
ui.initOAuth({ clientId: config.user, clientSecret: config.password });
