// Every page: what needs a script is shown, what replaces one is not.
document.documentElement.classList.add("scripted");
