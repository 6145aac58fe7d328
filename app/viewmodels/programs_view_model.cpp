#include "viewmodels/programs_view_model.h"

#include "viewmodels/format.h"

namespace causeway::app {

ProgramsViewModel::ProgramsViewModel(Client &client, SdkRunner &sdk, const Settings &settings, QObject *parent)
    : ViewModel(sdk, parent), m_client(client), m_settings(settings)
{
    connect(&settings, &Settings::languageChanged, this, &ProgramsViewModel::programsChanged);
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
    return m_package ? text(m_package->manifest.names, m_settings.languageTag()) : QString();
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
    ask([this, id = id.toStdString()](const Call &call) { return m_client.programs().load(id, call); },
        [this](miniprogram::Package package) {
            m_package = std::move(package);
            emit openedChanged();
        });
}

void ProgramsViewModel::close()
{
    clearError();
    if (!m_package)
        return;
    m_package.reset();
    emit openedChanged();
}

void ProgramsViewModel::forget()
{
    close();
    m_programs.clear();
    emit programsChanged();
}
}
