/* The schema as a picture: read from this server, drawn in the browser. */
const place = document.querySelector("#map");
const root = document.querySelector("#root");

async function draw() {
  const schema = await (await fetch(`/sandbox/map/${root.value}`)).json();
  place.replaceChildren();
  const box = document.createElement("div");
  place.append(box);
  GraphQLVoyager.renderVoyager(box, {
    introspection: { data: schema },
    displayOptions: { rootType: root.value, skipRelay: true, showLeafFields: true },
    hideSettings: true,
    hideVoyagerLogo: true,
  });
}

async function open() {
  const asked = location.hash.slice(1);
  if ([...root.options].some(({ value }) => value === asked)) root.value = asked;
  await draw();
  root.addEventListener("change", () => {
    location.replace(`#${root.value}`);
    draw().catch(tell);
  });
}

function tell(error) {
  place.textContent = `The map cannot be drawn: ${error.message ?? error}`;
}

open().catch(tell);
