// Sending a form without leaving the page; the server answers with JSON, and says what stands against it.
export async function send(form) {
  const answer = await fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
  });
  if (answer.redirected) return { trouble: document.getElementById("texts").dataset.out };
  const said = await answer.json();
  return answer.ok || said.trouble ? said : { trouble: said.detail };
}
