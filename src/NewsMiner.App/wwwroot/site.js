// Everything works without script; this adds keys, figures that open in place, dropped files, live progress and saved searches.
(() => {
  const english = document.documentElement.lang === "en";
  const say = (chinese, inEnglish) => english ? inEnglish : chinese;

  // n and p move through the highlights, j and k through the articles found, / goes to the search box.
  const at = new Map();
  const step = (selector, forward) => {
    const places = [...document.querySelectorAll(selector)];
    if (places.length === 0) return;
    const here = places.indexOf(document.activeElement);
    const last = here >= 0 ? here : at.get(selector) ?? (forward ? -1 : 0);
    const next = (last + (forward ? 1 : places.length - 1)) % places.length;
    at.set(selector, next);
    if (!places[next].hasAttribute("href")) places[next].setAttribute("tabindex", "-1");
    places[next].focus();
    places[next].scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "/") {
      const box = document.querySelector("input[type=search]");
      if (box) { box.focus(); event.preventDefault(); }
    }
    else if (event.key === "n" || event.key === "p") step("main mark, main .figure, main a.verdict", event.key === "n");
    else if (event.key === "j" || event.key === "k") step("main ol > li h2 a", event.key === "j");
  });

  // The chosen figure's characters come into view inside the page's text, without moving the window.
  const light = () => {
    const lit = document.getElementById("lit");
    const paper = lit?.closest(".page-text");
    if (paper) paper.scrollTop += lit.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;
  };
  light();

  // A figure of an article opens beside the text, where the reader is.
  const open = async address => {
    const answer = await fetch(address);
    if (!answer.ok) { location.href = address; return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["story", "beside"]) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
    light();
    const panel = document.getElementById("figure");
    const besides = matchMedia("(min-width: 56rem)").matches;
    panel?.focus({ preventScroll: besides });
    if (besides) document.getElementById("beside").scrollTop = 0;
  };
  if (document.getElementById("beside")) {
    document.addEventListener("click", event => {
      const figure = event.target.closest("a.figure");
      if (!figure || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      history.pushState(null, "", figure.href);
      open(figure.href);
    });
    window.addEventListener("popstate", () => open(location.href));
  }

  // An English sentence with Chinese names in it: these are marked, so that they are read out rightly.
  const spoken = words => !english ? [words] : words.split(/([\w.%—\u3001-\u9fff\uff00-\uffef-]+)/).map(piece => {
    if (!/[\u3001-\u9fff\uff00-\uffef]/.test(piece)) return piece;
    const marked = document.createElement("span");
    marked.lang = "zh-CN";
    marked.textContent = piece;
    return marked;
  });

  // On a narrow screen the hits come first: what narrows them is folded, unless something is chosen already.
  const fold = document.querySelector("[data-fold]");
  if (fold) {
    const narrow = matchMedia("(max-width: 55.99rem)");
    const fit = () => { fold.open = !narrow.matches || location.search.match(/[?&](zone|source|indicator|year|not)=/) !== null; };
    fit();
    narrow.addEventListener("change", fit);
  }

  // A chart's point that is pointed at or focused says what it is below the chart.
  for (const chart of document.querySelectorAll(".chart")) {
    const line = chart.querySelector("output");
    const tell = event => {
      const words = event.target.closest?.("a")?.querySelector("title")?.textContent;
      if (words && line) line.replaceChildren(...spoken(words));
    };
    chart.addEventListener("focusin", tell);
    chart.addEventListener("pointerover", tell);
  }

  // Dropped files are put into the form's own file box, and sent.
  for (const form of document.querySelectorAll("form[data-drop]")) {
    const box = form.querySelector("input[type=file]");
    form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", event => {
      form.classList.remove("over");
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      const files = new DataTransfer();
      for (const file of [...event.dataTransfer.files].slice(0, box.multiple ? 50 : 1)) files.items.add(file);
      box.files = files.files;
      form.requestSubmit();
    });
  }

  // An indexing tells how far it is; when it has ended, the page is shown anew, unless that would take away what was said of refused files.
  const intake = document.getElementById("intake");
  const follow = async () => {
    const answer = await fetch("/archive?handler=Intake");
    if (!answer.ok) return;
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    const running = part.querySelector("[data-running]") !== null;
    if (!running && !document.querySelector("main [role=alert]")) { location.reload(); return; }
    intake.replaceChildren(...[...part.body.childNodes].map(node => document.adoptNode(node)));
    if (running) setTimeout(follow, 1000);
  };
  if (intake?.querySelector("[data-running]")) setTimeout(follow, 500);

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // Searches are saved in this browser only; each is a plain link.
  const key = "newsminer.searches";
  const load = () => { try { return JSON.parse(localStorage.getItem(key)) || []; } catch { return []; } };
  const button = (words, work) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet small";
    made.textContent = words;
    made.addEventListener("click", () => work(made));
    return made;
  };
  const here = document.querySelector("[data-save]");
  if (here) here.after(button(say("保存这次检索", "Save this search"), made => {
    const address = here.getAttribute("href");
    localStorage.setItem(key, JSON.stringify([{ name: here.dataset.save, address }, ...load().filter(item => item.address !== address)].slice(0, 50)));
    made.textContent = say("已保存", "Saved");
  }));
  const shelf = document.getElementById("saved");
  if (shelf) {
    for (const item of load()) {
      if (typeof item.address !== "string" || !/^\/\?/.test(item.address)) continue;
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = item.address;
      link.textContent = item.name;
      link.lang = "zh-CN";
      const away = button(say("删除", "Remove"), () => {
        localStorage.setItem(key, JSON.stringify(load().filter(other => other.address !== item.address)));
        row.remove();
        shelf.hidden = shelf.querySelectorAll("li").length === 0;
      });
      away.setAttribute("aria-label", say("删除 ", "Remove ") + item.name);
      row.append(link, " ", away);
      shelf.querySelector("ul").append(row);
    }
    shelf.hidden = shelf.querySelectorAll("li").length === 0;
  }
})();
