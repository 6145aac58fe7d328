#pragma once

#include "viewmodels/own_call.h"
#include "viewmodels/view_model.h"

#include <causeway/ports/proximity_transport.h>
#include <causeway/wallet/reader.h>

#include <QStringList>
#include <QVariant>

namespace causeway::app {

/// The counter's side: asks a phone near by for what was chosen, and says what to believe of what it shows. Nothing of it is kept: it is gone with stop().
class ReadNearViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    /// Stable names of what can be asked for: "over-18", "may-drive", "identity", ...
    Q_PROPERTY(QStringList presets READ presets CONSTANT FINAL)
    Q_PROPERTY(QString preset READ preset NOTIFY presetChanged FINAL)
    /// Of all that was shown: "valid", "unknown", "invalid". Empty while nothing was.
    Q_PROPERTY(QString verdict READ verdict NOTIFY stepChanged FINAL)
    /// [{type, verdict, reasons: [..], issuer, validUntil, portrait, answers: [{name, value}], claims: [{name, value}], missing: [names]}]; `answers` say of each age that was asked for
    /// whether it is reached, by whatever element was shown.
    Q_PROPERTY(QVariantList documents READ documents NOTIFY stepChanged FINAL)
    /// [{type, names: [..]}] of documents that were asked for and none of which was shown.
    Q_PROPERTY(QVariantList missing READ missing NOTIFY stepChanged FINAL)
    /// How old the list is by which issuers are judged; empty where there is none.
    Q_PROPERTY(QString trustListFrom READ trustListFrom NOTIFY stepChanged FINAL)

public:
    /// Choosing: what to ask for. Reading: the phone is asked, and its holder. Read: see `documents`, none where nothing was shown. Failed: `error` says why.
    enum class Step { Choosing, Reading, Read, Failed };
    Q_ENUM(Step)

    /// The transport outlives it. `identity` signs what is asked for: a counter that phones know by name.
    ReadNearViewModel(const AppContext &context, ports::ProximityTransport &transport,
                      std::optional<wallet::ReaderIdentity> identity = {});

    Step step() const { return m_step; }
    QStringList presets() const;
    QString preset() const { return m_preset; }
    QString verdict() const { return m_verdict; }
    QVariantList documents() const { return m_documents; }
    QVariantList missing() const { return m_missing; }
    QString trustListFrom() const { return m_trustListFrom; }

    Q_INVOKABLE void choose(const QString &preset);
    /// Asks the phone whose code this is ("mdoc:...").
    Q_INVOKABLE void read(const QString &engagement);
    /// At any moment. What was shown is forgotten.
    Q_INVOKABLE void stop();

signals:
    void stepChanged();
    void presetChanged();

private:
    Result<wallet::Reading> readPhone(const std::string &engagement, const std::string &preset, const Call &call);
    void show(const wallet::Reading &reading);
    void setStep(Step step);

    ports::ProximityTransport &m_transport;
    const std::optional<wallet::ReaderIdentity> m_identity;
    OwnCall m_wait;
    Step m_step = Step::Choosing;
    QString m_preset;
    QString m_verdict;
    QVariantList m_documents;
    QVariantList m_missing;
    QString m_trustListFrom;
    int m_session = 0; ///< answers of sessions before come too late
};
}
