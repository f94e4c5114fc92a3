#include "customer_page/page_text.h"

namespace laci {
namespace {

constexpr char kStyle[] = R"css(
:root{--bg:#16302D;--ink:#F1F0EC;--muted:#A9AEA8;--line:#3b524e;--warn:#F0B45A;--ok:#5CCB84}
*{box-sizing:border-box;margin:0}
html,body{height:100%}
body{background:var(--bg);color:var(--ink);font:18px/1.35 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
#band{display:none;background:var(--warn);color:#151816;text-align:center;font-weight:600;padding:6px}
.training #band{display:block}
#lost{display:none;position:fixed;left:0;right:0;bottom:0;background:#33270F;color:var(--warn);text-align:center;padding:10px}
.lost #lost{display:block}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:3vmin;padding:5vmin;max-width:1500px;margin:auto;justify-items:center}
#top,#lines{justify-self:stretch}
h1{font-size:26px;font-weight:600;margin-bottom:4vmin;overflow-wrap:anywhere}
#label{color:var(--muted);font-size:22px}
#amount{font-size:min(13vmin,84px);font-weight:700;line-height:1.15}
#lines{list-style:none;padding:0;font-size:20px}
#lines li{display:flex;gap:16px;padding:5px 0;justify-content:space-between}
#lines span:first-child{overflow-wrap:anywhere}
#lines span:last-child{white-space:nowrap}
#lines .sum{color:var(--muted)}
#card{background:#fff;color:#1D1C1A;border-radius:24px;padding:26px;text-align:center;max-width:100%}
#card h2{font-size:22px}
#card p{color:#6A665E;font-size:17px;overflow-wrap:anywhere}
#card svg{display:block;margin:10px auto 0;shape-rendering:crispEdges}
#big{font-size:30px;font-weight:700;letter-spacing:1px;margin:16px 0;overflow-wrap:anywhere}
#time{font-size:21px;font-weight:600;margin-top:12px}
.tick{color:var(--ok);font-size:140px;line-height:1}
@media (orientation:landscape) and (min-width:700px){main{grid-template:"top card" auto "lines card" 1fr/minmax(0,1fr) auto;column-gap:5vmin;min-height:calc(100vh - 40px);align-content:center}
#amount{font-size:min(7vw,84px)}#top{grid-area:top}#card{grid-area:card;align-self:center}#lines{grid-area:lines}}
[hidden]{display:none!important}
form{max-width:420px;margin:18vh auto;padding:24px}
form h1{margin-bottom:16px}
input,button{font:inherit;width:100%;min-height:52px;border-radius:10px;border:2px solid var(--line);padding:0 14px;margin-top:12px}
input{text-transform:uppercase;letter-spacing:3px}
button{background:#3FB8AB;color:#06211E;border:none;font-weight:700}
.bad{color:#FF8A80;margin-top:12px}
)css";

// Long polling: ask, be answered when something changed (or after 25 s), ask again. What comes is put in as text, never as HTML.
constexpr char kScript[] = R"js(
'use strict';
const W={id:{total:'Total bayar',due:'Sisa tagihan',cart:'Belanja Anda',scan:'Pindai dengan aplikasi apa pun',link:'Buka di HP',linkHint:'Pindai dengan kamera HP',va:'Nomor akun',left:'Berlaku {} lagi',over:'Waktunya habis',prep:'Menyiapkan kode…',check:'Pembayaran sedang diperiksa. Mohon tunggu, jangan bayar dua kali.',paid:'Lunas',thanks:'Terima kasih',change:'Kembalian',welcome:'Selamat datang',discount:'Diskon',added:'Layanan dan pajak',taken:'Sudah dibayar',lost:'Sambungan ke kasir putus. Mencoba lagi…',band:'LATIHAN · bukan uang sungguhan'},
en:{total:'Total to pay',due:'Still to pay',cart:'Your purchase',scan:'Scan with any app',link:'Open on your phone',linkHint:'Scan with the phone\u2019s camera',va:'Account number',left:'Valid for {}',over:'Its time is over',prep:'Preparing the code…',check:'The payment is being checked. Please wait, do not pay twice.',paid:'Paid',thanks:'Thank you',change:'Change',welcome:'Welcome',discount:'Discount',added:'Service and tax',taken:'Paid already',lost:'The till cannot be reached. Trying again…',band:'TRAINING · no real money'}};
const $=id=>document.getElementById(id);
let view=null,skew=0,tag='',drawn='';
function put(id,text){const e=$(id);e.textContent=text||'';e.hidden=!text}
function row(list,a,b,kind){const li=document.createElement('li'),x=document.createElement('span'),y=document.createElement('span');
 x.textContent=a;y.textContent=b;if(kind)li.className=kind;li.append(x,y);list.append(li)}
function code(m,n){const key=n+m;const box=$('code');if(key===drawn)return;drawn=key;box.replaceChildren();if(!n)return;
 const ns='http://www.w3.org/2000/svg',q=n+8;
 const wide=window.innerWidth>=700&&window.innerWidth>window.innerHeight;
 const room=Math.min(document.documentElement.clientWidth*(wide?0.52:0.9)-52,wide?Math.max(window.innerHeight-250,q*4):q*12,q*12);
 const dpr=window.devicePixelRatio||1;const module=Math.max(Math.floor(room*dpr/q),Math.ceil(3*dpr))/dpr;
 const svg=document.createElementNS(ns,'svg');svg.setAttribute('viewBox','0 0 '+q+' '+q);
 svg.setAttribute('width',q*module);svg.setAttribute('height',q*module);svg.setAttribute('role','img');svg.setAttribute('aria-label','QR');
 let d='';for(let y=0;y<n;y++)for(let x=0;x<n;){if(m[y*n+x]!=='1'){x++;continue}const s=x;while(x<n&&m[y*n+x]==='1')x++;d+='M'+(s+4)+' '+(y+4)+'h'+(x-s)+'v1h'+(s-x)+'z'}
 const white=document.createElementNS(ns,'rect');white.setAttribute('width',q);white.setAttribute('height',q);white.setAttribute('fill','#fff');
 const path=document.createElementNS(ns,'path');path.setAttribute('d',d);path.setAttribute('fill','#000');svg.append(white,path);box.append(svg)}
function clock(){if(!view)return;const w=W[view.language]||W.id;if(!view.expires||!['qr','link','account','checking'].includes(view.face)){put('time','');return}
 const left=Math.max(0,Math.floor((view.expires-Date.now()-skew)/1000));
 const two=v=>String(v).padStart(2,'0');const h=Math.floor(left/3600);
 put('time',left?w.left.replace('{}',(h?h+'.':'')+two(Math.floor(left/60)%60)+'.'+two(left%60)):w.over)}
function paint(){const v=view,w=W[v.language]||W.id,f=v.face;document.documentElement.lang=v.language;document.title=v.shop||'Laci';
 document.body.classList.toggle('training',!!v.training);put('band',w.band);put('shop',v.shop);$('lost').textContent=w.lost;
 const idle=f==='idle';put('label',idle?w.welcome:f==='paid'?w.paid:v.due!==v.total?w.due:w.total);
 put('amount',idle?'':f==='paid'?v.total:v.due);
 const list=$('lines');list.replaceChildren();
 for(const l of v.lines||[])row(list,l.quantity+' × '+l.name,l.total);
 if(v.discount)row(list,w.discount,v.discount,'sum');if(v.added)row(list,w.added,v.added,'sum');if(v.paid&&f!=='paid')row(list,w.taken,'−'+v.paid,'sum');
 const big=f==='account'?v.account:f==='paid'&&v.change?w.change+' '+v.change:'';
 put('big',big);
 put('title',{qr:w.scan,link:w.link,account:v.channel||w.va,preparing:w.prep,checking:v.qr?w.scan:'',paid:w.thanks}[f]);
 put('sub',f==='qr'||f==='checking'&&v.qr?[v.merchant,v.nmid&&'NMID '+v.nmid].filter(Boolean).join(' · '):f==='link'?w.linkHint:'');
 put('note',f==='checking'||f==='unsure'?w.check:'');
 $('tick').hidden=f!=='paid';
 code(v.qr||'',v.qrWidth||0);
 $('card').hidden=idle||f==='cart'||f==='cash';clock()}
function take(j){tag=j.tag;skew=j.now-Date.now();view=j.view;document.body.classList.remove('lost');paint()}
async function ask(){for(;;){try{
  const r=await fetch('/view?after='+encodeURIComponent(tag),{cache:'no-store',credentials:'same-origin'});
  if(r.status===401){location.replace('/');return}
  if(!r.ok)throw 0;
  const j=await r.json();const same=j.tag===tag;take(j);
  if(same)await new Promise(ok=>setTimeout(ok,1500));
 }catch(e){if(view)document.body.classList.add('lost');await new Promise(ok=>setTimeout(ok,2000))}}}
setInterval(clock,500);addEventListener('resize',()=>{drawn='';if(view)paint()});try{take(JSON.parse($('first').textContent))}catch(e){view=null;tag=''}ask();
)js";

QByteArray head()
{
    return QByteArray("<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\">"
                      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Laci</title><style>")
           + kStyle + "</style></head>";
}

} // namespace

const char *pageScript()
{
    return kScript;
}

const char *pageStyle()
{
    return kStyle;
}

QByteArray viewPage(QByteArray first)
{
    first.replace('&', "&amp;").replace('<', "&lt;");           // as text, never as HTML
    return head()
           + "<body><div id=\"band\"></div><main><section id=\"top\" aria-live=\"polite\"><h1 id=\"shop\"></h1><div id=\"label\"></div>"
             "<div id=\"amount\"></div></section><section id=\"card\" hidden><div id=\"tick\" class=\"tick\" hidden>&#10003;</div>"
             "<h2 id=\"title\"></h2><p id=\"sub\"></p><div id=\"code\"></div><div id=\"big\"></div><p id=\"note\"></p><div id=\"time\"></div>"
             "</section><ul id=\"lines\"></ul></main><div id=\"lost\" role=\"status\"></div>"
             "<div id=\"first\" hidden>"
           + first + "</div><script>" + kScript + "</script></body></html>";
}

QByteArray lockedPage(bool tooOften)
{
    const QByteArray trouble = tooOften ? QByteArray("<p class=\"bad\">Terlalu sering salah. Tunggu satu menit.<br>Too many wrong codes. Wait a minute.</p>")
                                        : QByteArray();
    return head()
           + "<body><form method=\"get\" action=\"/\"><h1>Layar pelanggan</h1><label for=\"code\">Kode dari Setelan kasir"
             "<br><small>The code from the till's settings</small></label>"
             "<input id=\"code\" name=\"code\" autocomplete=\"off\" autocapitalize=\"characters\" maxlength=\"16\" required>"
             "<button>Buka</button>"
           + trouble + "</form></body></html>";
}

} // namespace laci
