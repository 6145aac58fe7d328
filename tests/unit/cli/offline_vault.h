#pragma once

#include "test_authority.h"

#include "run.h"
#include "session.h"

#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <sstream>

namespace causeway::test {

/// A vault with a connection file beside it, at whose origin nobody answers; the PIN comes by the environment.
class OfflineVault {
public:
    static constexpr auto Pin = "258013";

    OfflineVault()
    {
        const auto anchor = write("ca.pem", TestAuthority{systemClock().now()}.certificate.toPem());
        const Json connection = {{"origin", "https://localhost:1"}, {"ca", anchor}, {"trust", anchor}};
        m_arguments.options = {{"--home", home()}, {"--connect", write("connection.json", toCompact(connection))}};
        change([](vault::Vault &) {}, &vault::Vault::create);
    }

    std::string home() const { return path("home"); }
    std::string path(const char *name) const { return m_folder.filePath(name).toStdString(); }
    const cli::Arguments &arguments() const { return m_arguments; }
    cli::Terminal &terminal() { return m_terminal; }

    /// A file beside the vault; its path.
    std::string write(const char *name, const std::string &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

    /// What the command says on stdout to these words; null where that is no JSON.
    Json answer(std::vector<std::string> words)
    {
        for (const auto &[option, value] : m_arguments.options)
            words.insert(words.end(), {option, value});
        m_out.str({});
        static_cast<void>(cli::run(words, m_terminal));
        return parseJson(m_out.str()).valueOr(Json());
    }

    /// Opens it; no command can meanwhile.
    void change(const std::function<void(vault::Vault &)> &work) { change(work, &vault::Vault::unlock); }

private:
    using Opening = Result<void> (vault::Vault::*)(const SecretBytes &pin);

    void change(const std::function<void(vault::Vault &)> &work, Opening open)
    {
        cli::Session session(m_arguments, m_terminal);
        const auto client = session.client(true);
        if (!client)
            qFatal("no client: %s", client.error().detail.c_str());
        auto &vault = (*client)->vault();
        if (!(vault.*open)(SecretBytes(std::string_view(Pin))))
            qFatal("the vault does not open");
        work(vault);
    }

    QTemporaryDir m_folder;
    std::istringstream m_in;
    std::ostringstream m_out;
    std::ostringstream m_err;
    cli::Terminal m_terminal{m_in, m_out, m_err,
                             [](const char *name) {
                                 return std::string(name) == "CAUSEWAY_PIN" ? std::optional<std::string>(Pin)
                                                                            : std::nullopt;
                             },
                             [](const std::string &) { return std::optional<SecretBytes>(); }};
    cli::Arguments m_arguments;
};
}
