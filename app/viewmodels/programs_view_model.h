#pragma once

#include "miniprogram/program_session.h"
#include "viewmodels/view_model.h"

#include <QVariant>

namespace causeway::app {

/// The mini-programs one can open, and the one that is open.
class ProgramsViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// [{id, name, summary, version}]
    Q_PROPERTY(QVariantList programs READ programs NOTIFY programsChanged FINAL)
    /// Of the one that is open or sought; stays when it could not be opened. Empty when none is.
    Q_PROPERTY(QString title READ title NOTIFY openedChanged FINAL)
    /// Who signed it, in words of the certificates.
    Q_PROPERTY(QString developer READ developer NOTIFY openedChanged FINAL)
    Q_PROPERTY(bool opened READ isOpened NOTIFY openedChanged FINAL)
    /// The one that runs; null when none is open.
    Q_PROPERTY(causeway::app::ProgramSession *session READ session NOTIFY openedChanged FINAL)

public:
    explicit ProgramsViewModel(const AppContext &context);

    QVariantList programs() const;
    QString title() const;
    QString developer() const;
    bool isOpened() const { return m_package.has_value(); }
    /// What was verified last; nothing when none is open.
    const std::optional<miniprogram::Package> &package() const { return m_package; }
    ProgramSession *session() const { return m_session.get(); }

    Q_INVOKABLE void refresh();
    /// Fetches (or takes the stored copy), verifies both signatures, and opens.
    Q_INVOKABLE void open(const QString &id);
    Q_INVOKABLE void close();
    void forget();

signals:
    void programsChanged();
    void openedChanged();

private:
    struct Opened {
        miniprogram::Package package;
        std::string origin; ///< of the open data
    };

    Result<Opened> load(const std::string &id, const Call &call);
    void run(const Opened &opened);

    std::vector<client::ProgramEntry> m_programs;
    LocalizedText m_sought; ///< its name as the registry lists it
    std::optional<miniprogram::Package> m_package;
    std::unique_ptr<ProgramSession> m_session;
};
}
