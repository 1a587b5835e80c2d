// n and p move to the next and previous highlight; everything else works without script.
(() => {
  let at = -1;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "/") {
      const box = document.querySelector("input[type=search]");
      if (box) { box.focus(); event.preventDefault(); }
      return;
    }
    if (event.key !== "n" && event.key !== "p") return;
    const marks = [...document.querySelectorAll("main mark, main .figure, main a.verdict")];
    if (marks.length === 0) return;
    at = (at + (event.key === "n" ? 1 : marks.length - 1)) % marks.length;
    const mark = marks[at];
    if (!mark.hasAttribute("href")) mark.setAttribute("tabindex", "-1");
    mark.focus();
    mark.scrollIntoView({ block: "center" });
  });

  // The chosen figure's characters come into view inside the page's text, without moving the window.
  const lit = document.getElementById("lit");
  const paper = lit?.closest(".page-text");
  if (paper) paper.scrollTop += lit.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;

  // A dropped text becomes the draft; dropped files are put into the upload.
  for (const box of document.querySelectorAll("[data-drop=text]")) {
    box.addEventListener("drop", async event => {
      const file = event.dataTransfer.files[0];
      if (!file) return;
      event.preventDefault();
      box.value = (await file.text()).slice(0, box.maxLength);
    });
  }

  // Searches are saved in this browser only; each is a plain link.
  const key = "newsminer.searches";
  const load = () => { try { return JSON.parse(localStorage.getItem(key)) || []; } catch { return []; } };
  const saved = load();
  const here = document.querySelector("[data-save]");
  if (here) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet small";
    const english = document.documentElement.lang === "en";
    button.textContent = english ? "Save this search" : "保存这次检索";
    button.addEventListener("click", () => {
      const address = here.getAttribute("href");
      localStorage.setItem(key, JSON.stringify([{ name: here.dataset.save, address }, ...load().filter(item => item.address !== address)].slice(0, 50)));
      button.textContent = english ? "Saved" : "已保存";
    });
    here.after(button);
  }
  const shelf = document.getElementById("saved");
  if (shelf && saved.length > 0) {
    for (const item of saved) {
      if (typeof item.address !== "string" || !/^\/\?/.test(item.address)) continue;
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = item.address;
      link.textContent = item.name;
      row.append(link);
      shelf.querySelector("ul").append(row);
    }
    shelf.hidden = false;
  }
})();
