// The preview of an article inside the page; without it, it opens beside the page.
const into = document.getElementById("preview");
document.addEventListener("submit", async (event) => {
  if (!event.submitter?.matches("[data-preview]")) return;
  event.preventDefault();
  const answer = await fetch(event.submitter.formAction, {
    method: "POST",
    body: new FormData(event.target),
    headers: { Accept: "text/html" },
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  into.replaceChildren(...page.querySelector("main").childNodes);
  into.scrollIntoView({ block: "start" });
});
