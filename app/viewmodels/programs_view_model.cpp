#include "viewmodels/programs_view_model.h"

#include "viewmodels/format.h"

#include <causeway/base/url.h>

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace causeway::app {

ProgramsViewModel::ProgramsViewModel(const AppContext &context) : ViewModel(context)
{
    connect(&context.settings, &Settings::languageChanged, this, &ProgramsViewModel::programsChanged);
}

QVariantList ProgramsViewModel::programs() const
{
    QVariantList list;
    for (const auto &program : m_programs) {
        list += QVariantMap{{QStringLiteral("id"), text(program.id)},
                            {QStringLiteral("name"), text(program.name, m_settings.languageTag())},
                            {QStringLiteral("summary"), text(program.summary, m_settings.languageTag())},
                            {QStringLiteral("version"), text(program.versionName)}};
    }
    return list;
}

QString ProgramsViewModel::title() const
{
    return text(m_package ? m_package->manifest.names : m_sought, m_settings.languageTag());
}

QString ProgramsViewModel::developer() const
{
    return m_package ? text(m_package->developer) : QString();
}

void ProgramsViewModel::refresh()
{
    askQuietly([this](const Call &call) { return m_client.programs().list(call); },
               [this](Result<std::vector<client::ProgramEntry>> programs) {
                   if (!programs)
                       return;
                   m_programs = *std::move(programs);
                   emit programsChanged();
               });
}

void ProgramsViewModel::open(const QString &id)
{
    close();
    const auto listed = std::ranges::find(m_programs, id.toStdString(), &client::ProgramEntry::id);
    m_sought = listed == m_programs.end() ? LocalizedText() : listed->name;
    emit openedChanged();
    ask([this, id = id.toStdString()](const Call &call) { return load(id, call); },
        [this](Opened opened) {
            run(opened);
            m_package = std::move(opened.package);
            emit openedChanged();
        });
}

Result<ProgramsViewModel::Opened> ProgramsViewModel::load(const std::string &id, const Call &call)
{
    CAUSEWAY_TRY(auto package, m_client.programs().load(id, call));
    CAUSEWAY_TRY(const auto endpoints, m_client.directory().endpoints(call));
    CAUSEWAY_TRY(const auto openData, parseUrl(endpoints.openData));
    return Opened{std::move(package), openData.origin()};
}

/// The view starts it, when it knows how large it is.
void ProgramsViewModel::run(const Opened &opened)
{
    miniprogram::RunConfig config;
    config.executable =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("causeway-miniprogram")).toStdString();
    config.environment.language = m_settings.language().toStdString();
    config.config = {{"origin", opened.origin}};
    m_session = std::make_unique<ProgramSession>(opened.package, client::makeHostServices(m_client.makeHttp()), config);
}

void ProgramsViewModel::close()
{
    clearError();
    m_sought = {};
    if (!m_package)
        return;
    m_package.reset();
    // The view lets go of it first.
    const auto session = std::move(m_session);
    emit openedChanged();
}

void ProgramsViewModel::forget()
{
    dropAnswers();
    close();
    m_programs.clear();
    emit programsChanged();
}
}
