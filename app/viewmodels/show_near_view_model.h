#pragma once

#include "viewmodels/consent_view_model.h"
#include "viewmodels/own_call.h"

#include <causeway/ports/proximity_transport.h>

#include <QStringList>

namespace causeway::app {

/// Showing certificates to a reader near by (ISO 18013-5): a code on the screen, a reader that comes, the consent sheet, how it ended. Needs no network.
class ShowNearViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    /// Rows of the QR code, '0' and '1'; empty while none is shown.
    Q_PROPERTY(QStringList rows READ rows NOTIFY rowsChanged FINAL)

public:
    /// Idle: nothing goes on. Waiting: the code is shown. Asked: a reader came, the sheet is up or the answer on its way. Shown, Declined: over. Failed: `error` says why.
    enum class Step { Idle, Waiting, Asked, Shown, Declined, Failed };
    Q_ENUM(Step)

    /// The transport outlives it.
    ShowNearViewModel(const AppContext &context, ports::ProximityTransport &transport, ConsentViewModel &consent);

    Step step() const { return m_step; }
    QStringList rows() const { return m_rows; }

    /// A new code; what was begun before ends.
    Q_INVOKABLE void start();
    /// At any moment: the reader is told that it is over, and a sheet that is up goes.
    Q_INVOKABLE void stop();

signals:
    void stepChanged();
    void rowsChanged();

private:
    using Presenter = std::shared_ptr<wallet::ProximityPresenter>;

    void awaitReader(int session);
    void handleFailure(int session, const Error &error);
    void endSession();
    void setStep(Step step);
    void setRows(const QStringList &rows);

    ports::ProximityTransport &m_transport;
    ConsentViewModel &m_consent;
    Presenter m_presenter; ///< made and used on the strand
    OwnCall m_wait;
    Step m_step = Step::Idle;
    QStringList m_rows;
    int m_session = 0; ///< answers of sessions before come too late
};
}
