#pragma once

#include "application/application.h"

#include <causeway/crypto/certificate.h>

#include <QFile>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace causeway::test {

/// The whole app as it is started, on a folder of its own, and no service behind it.
class BareApp {
public:
    explicit BareApp(const QString &link = {})
    {
        write("trust.pem", anchor());
        options.connectionFile =
            write("connection.json", "{\"origin\": \"https://localhost:1\", \"trust\": \"trust.pem\"}");
        options.home = path("home");
        options.link = link;
        auto started = app::startApplication(options);
        if (!started)
            qFatal("the app does not start: %s", started.error().detail.c_str());
        m_application = *std::move(started);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QQuickWindow &window() { return m_application->window(); }
    /// The view-model that the window has under this name.
    template<typename Model>
    Model &model(const char *name)
    {
        return *window().property(name).value<Model *>();
    }

    app::Options options;

private:
    QString write(const QString &name, const std::string &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) <= 0)
            qFatal("cannot write");
        return file.fileName();
    }
    static std::string anchor()
    {
        const auto key = *crypto::PrivateKey::generate();
        crypto::CertificateRequest request;
        request.commonName = "Trust";
        request.isAuthority = true;
        request.notBefore = systemClock().now();
        request.notAfter = request.notBefore + std::chrono::hours(24);
        return crypto::issueCertificate(request, key.publicKey(), key, nullptr)->toPem();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Application> m_application;
};
}
