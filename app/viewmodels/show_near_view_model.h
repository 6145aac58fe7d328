#pragma once

#include "viewmodels/consent_view_model.h"
#include "viewmodels/own_call.h"
#include "viewmodels/scan_view_model.h"

#include <causeway/ports/proximity_transport.h>

#include <QStringList>
#include <QVariantMap>

namespace causeway::app {

/// Showing certificates to a reader near by (ISO 18013-5): a code on the screen, a reader that comes, the consent sheet, how it ended. Needs no network.
/// It gives way to a link that is being opened and to a sheet about something else, which need the strand that waits for the reader; then comes a new code.
class ShowNearViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    /// Rows of the QR code, '0' and '1'; empty while none is shown.
    Q_PROPERTY(QStringList rows READ rows NOTIFY rowsChanged FINAL)
    /// Who received what, once it is shown: {receiver, given: [{name, said}]}.
    Q_PROPERTY(QVariantMap answer READ answer NOTIFY stepChanged FINAL)

public:
    /// Idle: nothing goes on. Waiting: the code is shown. Asked: a reader came, the sheet is up or the answer on its way. Shown, Declined: over. Failed: `error` says why.
    enum class Step { Idle, Waiting, Asked, Shown, Declined, Failed };
    Q_ENUM(Step)

    /// The transport outlives it.
    ShowNearViewModel(const AppContext &context, ports::ProximityTransport &transport, ConsentViewModel &consent,
                      ScanViewModel &scan);

    Step step() const { return m_step; }
    QStringList rows() const { return m_rows; }
    QVariantMap answer() const { return m_answer; }

    /// A new code; what was begun before ends.
    Q_INVOKABLE void start();
    /// At any moment: the reader is told that it is over, and a sheet that is up goes.
    Q_INVOKABLE void stop();
    /// Whether it says itself how that request ended.
    Q_INVOKABLE bool tells(const QString &request) const;

signals:
    void stepChanged();
    void rowsChanged();

private:
    using Presenter = std::shared_ptr<wallet::ProximityPresenter>;

    bool mustGiveWay() const;
    void giveWay();
    void handOver(const consent::Request &request);
    void awaitReader(int session);
    void handleFailure(int session, const Error &error);
    void leaveReader();
    void endSession();
    void setStep(Step step);
    void setRows(const QStringList &rows);

    ports::ProximityTransport &m_transport;
    ConsentViewModel &m_consent;
    ScanViewModel &m_scan;
    Presenter m_presenter; ///< made and used on the strand
    OwnCall m_wait;
    Step m_step = Step::Idle;
    QStringList m_rows;
    QVariantMap m_answer;
    std::string m_asked;     ///< the request of the reader that came
    bool m_givesWay = false; ///< to begin anew afterwards
    int m_session = 0;       ///< answers of sessions before come too late
};
}
