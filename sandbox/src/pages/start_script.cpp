#include "start_script.h"

namespace causeway::sandbox {

std::string startScript()
{
    return R"js(
async function send(method, path, body) {
  const answer = await fetch(path, {method, headers: {'Content-Type': 'application/json'}, body: body && JSON.stringify(body)});
  return {ok: answer.ok, said: await answer.json()};
}
async function act(method, path, body) {
  await send(method, path, body);
  location.reload();
}
for (const button of document.querySelectorAll('[data-advance]'))
  button.addEventListener('click', () => act('POST', '/admin/clock', {advance_seconds: Number(button.dataset.advance)}));
for (const button of document.querySelectorAll('[data-certificate]'))
  button.addEventListener('click', () => act('POST', '/admin/certificates/' + encodeURIComponent(button.dataset.certificate), {status: button.dataset.status}));
document.querySelector('[data-clock-reset]').addEventListener('click', () => act('POST', '/admin/clock', {reset: true}));
document.querySelector('[data-faults-clear]').addEventListener('click', () => act('DELETE', '/admin/faults'));
document.querySelector('[data-reset]').addEventListener('click', () => {
  if (confirm('Forget devices, payments and messages?')) act('POST', '/admin/reset', {});
});
document.querySelector('[data-control=fault]').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const fault = {path: form.path.value, mode: form.mode.value, value: Number(form.value.value) || 0};
  if (form.times.value) fault.times = Number(form.times.value);
  const result = await send('POST', '/admin/faults', fault);
  if (result.ok) location.reload();
  else document.getElementById('fault-result').textContent = result.said.error_description;
});
document.querySelector('[data-control=offer]').addEventListener('submit', async event => {
  event.preventDefault();
  const result = await send('POST', '/admin/offers', {person: event.target.person.value, credential_configuration_id: event.target.configuration.value});
  const place = document.getElementById('offer');
  place.replaceChildren();
  if (!result.ok) { place.textContent = result.said.error_description; return; }
  const image = Object.assign(document.createElement('img'), {className: 'qr', src: result.said.qr, alt: 'QR code of the offer'});
  const uri = Object.assign(document.createElement('pre'), {textContent: result.said.offer});
  const code = Object.assign(document.createElement('p'), {textContent: 'Transaction code: ' + result.said.transaction_code});
  place.append(image, uri, code);
});
)js";
}
}
