const themes = ["os", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const names: Record<Theme, string> = { os: "Auto", light: "Light", dark: "Dark" };

/** Lets the reader choose a theme. The choice is kept where Redoc looks for its own, too, so that all pages agree. */
export function showThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-site-theme]");
  const label = button?.querySelector("span");
  if (!button || !label) return;
  let theme = themes.find((name) => name === localStorage.getItem("site-theme")) ?? "os";
  const show = () => {
    label.textContent = `Theme: ${names[theme]}`;
    button.ariaLabel = label.textContent;
    document.documentElement.dataset.theme = theme;
    showInRedoc(theme);
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "os";
    localStorage.setItem("site-theme", theme);
    show();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();
}

function showInRedoc(theme: Theme): void {
  const isDark = theme === "os" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  localStorage.setItem("redoc.colorMode", isDark ? "dark" : "light");
  document.documentElement.classList.toggle("dark", isDark);
  document.documentElement.classList.toggle("light", !isDark);
}
