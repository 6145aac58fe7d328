#include "style.h"

namespace causeway::sandbox {

std::string styleSheet()
{
    return R"css(
:root { --page: #F7F6F2; --surface: #FFFFFF; --sunken: #EEECE5; --ink: #13201E; --soft: #4B5A57; --line: #D9D6CC;
  --outline: #6F7C79; --accent: #0B6B5B; --on-accent: #FFFFFF; --accent-soft: #DDEFEA; --warn: #8A5300; --warn-soft: #FBEBD0;
  --bad: #A62B1F; --bad-soft: #FBE4E0; --info: #24538A; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0E1413; --surface: #171F1D; --sunken: #0A0F0E; --ink: #EAF1EF; --soft: #A9B8B4; --line: #2B3633;
    --outline: #7F8F8B; --accent: #62D3B7; --on-accent: #06231C; --accent-soft: #17352E; --warn: #F2BC66; --warn-soft: #3A2A10;
    --bad: #FF9C8F; --bad-soft: #43191A; --info: #93BDF2; } }
* { box-sizing: border-box; }
html { font: 17px/1.4 "Noto Sans", system-ui, sans-serif; color: var(--ink); background: var(--page); color-scheme: light dark; }
:lang(zh-HK) { font-family: "Noto Sans CJK HK", "Noto Sans HK", sans-serif; line-height: 1.6; }
:lang(zh-CN) { font-family: "Noto Sans CJK SC", "Noto Sans SC", sans-serif; line-height: 1.6; }
body { margin: 0; }
header, main { max-width: 1000px; margin: 0 auto; padding: 20px; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between; border-bottom: 1px solid var(--line); }
header a { display: flex; gap: 12px; align-items: center; min-height: 48px; color: var(--ink); text-decoration: none; font-weight: 600; }
header p { margin: 0; color: var(--soft); font-size: 15px; }
.mark path { fill: none; stroke: var(--accent); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.skip { position: absolute; left: -999px; }
.skip:focus { position: static; }
h1 { font-size: 32px; line-height: 1.2; margin: 12px 0; font-weight: 600; }
h2 { font-size: 20px; margin: 24px 0 12px; font-weight: 600; }
h2:first-child { margin-top: 0; }
p { margin: 0 0 12px; }
a { color: var(--info); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 16px; padding: 20px; margin: 0 0 24px; overflow-wrap: anywhere; }
.narrow { max-width: 480px; margin-left: auto; margin-right: auto; }
.centre { text-align: center; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 12px; }
.grid .card { margin: 0; }
.scroll + p { margin-top: 12px; }
.soft { color: var(--soft); }
.small { font-size: 15px; }
.number { font-variant-numeric: tabular-nums; }
.match { font-size: 48px; font-weight: 600; font-variant-numeric: tabular-nums; margin: 0; }
.amount { font-size: 32px; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 560px; font-size: 15px; overflow-wrap: normal; }
th, td { text-align: left; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; font-variant-numeric: tabular-nums; }
th { color: var(--soft); font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(96px, 32%) 1fr; gap: 8px 16px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; font-variant-numeric: tabular-nums; }
code, pre { font-family: "Noto Sans Mono", monospace; font-size: 13px; background: var(--sunken); border-radius: 4px; padding: 2px 4px; }
pre { padding: 12px; overflow-x: auto; border-radius: 12px; }
.button, button { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 8px 24px; border-radius: 12px;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.quiet { background: var(--surface); color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: 12px; margin: 12px 0 0; }
label { display: block; margin: 0 0 4px; }
input, select, textarea { width: 100%; min-height: 48px; padding: 8px 12px; font: inherit; color: var(--ink); background: var(--sunken); border: 1px solid var(--outline); border-radius: 12px; }
textarea { min-height: 120px; }
form > * + * { margin-top: 12px; }
.status { display: inline-block; padding: 2px 12px; border-radius: 12px; font-size: 15px; background: var(--sunken); }
.good { background: var(--accent-soft); color: var(--accent); }
.warn { background: var(--warn-soft); color: var(--warn); }
.bad { background: var(--bad-soft); color: var(--bad); }
.qr { background: #FFFFFF; padding: 16px; border-radius: 16px; border: 1px solid var(--line); width: 100%; max-width: 320px; height: auto; image-rendering: pixelated; }
.specimens { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 24px; margin: 24px 0; }
.specimen { display: grid; grid-template-columns: 72px 1fr 132px; gap: 12px 16px; align-content: space-between; min-height: 277px; margin: 0; padding: 16px;
  border: 1px solid var(--outline); border-radius: 16px; background: var(--accent-soft); color: var(--ink); }
.specimen h2, .specimen .stamp { grid-column: 1 / -1; margin: 0; font-size: 17px; }
.specimen p { margin: 0; }
.specimen .stamp { color: var(--bad); font-size: 13px; font-weight: 600; }
.specimen .qr { padding: 8px; border-radius: 12px; width: 132px; height: 132px; }
@media (max-width: 480px) { .specimen { grid-template-columns: 72px 1fr; } .specimen .qr { grid-column: 1 / -1; width: 200px; height: 200px; } }
.face { border-radius: 12px; border: 1px solid var(--line); }
@media print { header, .skip, .actions { display: none; } .card { border: 0; } }
)css";
}

std::string markImage()
{
    return R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0B6B5B"/><path d="M4 15c2.500-4 5-6 8-6s5.500 2 8 6M4 18h16M8.500 18v-5.500M15.500 18v-5.500M12 18V9" fill="none" stroke="#fff" stroke-width="1.500" stroke-linecap="round"/></svg>)svg";
}
}
