#include "sandbox_process.h"

#include <causeway/base/url.h>

#include <QRegularExpression>

#include <csignal>
#include <sys/prctl.h>

namespace causeway::test {
namespace {

constexpr int StartMilliseconds = 60'000; // a machine that builds at the same time is slow

Json required(const Result<Json> &body, const std::string &path)
{
    if (!body)
        qFatal("sandbox: %s: %s", path.c_str(), body.error().detail.c_str());
    return *body;
}
}

SandboxProcess::SandboxProcess()
{
    start();
}

SandboxProcess::~SandboxProcess()
{
    kill();
}

void SandboxProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
}

void SandboxProcess::start()
{
    // Never the usual port: another test's sandbox would take it as soon as this one is killed.
    const auto url = parseUrl(m_origin);
    const auto port = url && url->port ? *url->port : 0;
    const QStringList arguments{"--data", m_folder.path(), "--seed", "7", "--port", QString::number(port)};
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier(
        [] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that crashes leaves nothing running
    m_process.start(CAUSEWAY_BIN "/causeway-sandbox", arguments);
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (!m_process.waitForReadyRead(StartMilliseconds))
            qFatal("the sandbox does not start");
        line += m_process.readLine();
    }
    const auto ready = required(parseJson(line.toStdString()), "ready line");
    m_origin = ready.value("origin", "");
    m_client = net::makeHttpClient({ready.value("ca", ""), true, "Causeway tests"});
}

bool SandboxProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

std::string SandboxProcess::connectionFile() const
{
    return folder() + "/connection.json";
}

net::HttpResponse SandboxProcess::send(const net::HttpRequest &request)
{
    auto response = m_client->send(request, {});
    if (!response)
        qFatal("sandbox: %s: %s", request.url.c_str(), std::string(toString(response.error().code)).c_str());
    return *std::move(response);
}

net::HttpResponse SandboxProcess::get(const std::string &path, const std::string &accept)
{
    return send(net::getRequest(m_origin + path, accept));
}

Json SandboxProcess::json(const std::string &path)
{
    return required(net::jsonBody(get(path)), path);
}

Json SandboxProcess::post(const std::string &path, const Json &body)
{
    return required(net::jsonBody(send(net::postJson(m_origin + path, body))), path);
}

void SandboxProcess::advanceClock(std::chrono::seconds by)
{
    send(net::postJson(m_origin + "/admin/clock", Json{{"advance_seconds", by.count()}}));
}

void SandboxProcess::plan(const Json &fault)
{
    const auto response = send(net::postJson(m_origin + "/admin/faults", fault));
    if (response.status >= 300)
        qFatal("sandbox: this fault is not known: %s", toCompact(fault).c_str());
}

void SandboxProcess::clearFaults()
{
    net::HttpRequest request;
    request.method = "DELETE";
    request.url = m_origin + "/admin/faults";
    send(request);
}

std::string SandboxProcess::newestCode(const std::string &person)
{
    static const QRegularExpression sixDigits("(?<![0-9])[0-9]{6}(?![0-9])");
    const auto answer = json("/admin/messages");
    std::string newest;
    std::int64_t newestId = -1; // several may come within a second
    for (const auto &message : answer.at("messages")) {
        if (message.value("person", "") != person || message.value("id", std::int64_t(0)) < newestId)
            continue;
        const auto found = sixDigits.match(QString::fromStdString(message.value("text", "")));
        newestId = message.value("id", std::int64_t(0));
        newest = found.captured().toStdString();
    }
    return newest;
}
}
