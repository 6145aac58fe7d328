#include "viewmodels/show_near_view_model.h"

#include "bridge/qr_matrix.h"

namespace causeway::app {

ShowNearViewModel::ShowNearViewModel(const AppContext &context, ports::ProximityTransport &transport,
                                     ConsentViewModel &consent, ScanViewModel &scan)
    : ViewModel(context), m_transport(transport), m_consent(consent), m_scan(scan)
{
    const auto end = [this](const QString &request, Step step) {
        if (m_step == Step::Asked && tells(request))
            setStep(step);
    };
    connect(&consent, &ConsentViewModel::finished, this,
            [this, end](const QString &, const QVariantMap &result, const QString &id) {
                if (tells(id))
                    m_answer = result;
                end(id, Step::Shown);
            });
    connect(&consent, &ConsentViewModel::declined, this,
            [end](const QString &, const QVariantMap &, const QString &id) { end(id, Step::Declined); });
    connect(&consent, &ConsentViewModel::failed, this,
            [this, end](const QString &, const QString &, const QString &id) {
                if (tells(id))
                    endSession(); // a sheet that is too old is not answered at all, and the reader would wait on
                end(id, Step::Failed);
            });
    connect(&consent, &ConsentViewModel::stepChanged, this, &ShowNearViewModel::giveWay);
    connect(&scan, &ScanViewModel::openingLinkChanged, this, &ShowNearViewModel::giveWay);
}

bool ShowNearViewModel::tells(const QString &request) const
{
    return !m_asked.empty() && request.toStdString() == m_asked;
}

bool ShowNearViewModel::mustGiveWay() const
{
    return m_scan.isOpeningLink() || m_consent.step() != ConsentViewModel::Step::Idle;
}

void ShowNearViewModel::giveWay()
{
    if (m_step != Step::Waiting || mustGiveWay() == m_givesWay)
        return;
    if (m_givesWay) {
        start();
        return;
    }
    leaveReader();
    m_givesWay = true;
}

void ShowNearViewModel::start()
{
    stop();
    setStep(Step::Waiting);
    m_givesWay = mustGiveWay();
    if (m_givesWay)
        return;
    const auto session = ++m_session;
    m_wait.begin();
    ask(
        [this](const Call &) -> Result<std::string> {
            if (!m_presenter)
                m_presenter = m_client.makeNearPresenter(m_transport);
            return m_presenter->engage();
        },
        [this, session](const std::string &engagement) {
            if (session != m_session)
                return;
            setRows(qrMatrix(QString::fromStdString(engagement)));
            awaitReader(session);
        },
        [this, session](const Error &error) { handleFailure(session, error); });
}

void ShowNearViewModel::awaitReader(int session)
{
    ask(
        [this, stop = m_wait.source()](const Call &strand) {
            return OwnCall::run(strand, stop, [this](const Call &call) { return m_presenter->awaitRequest(call); });
        },
        [this, session](const consent::Request &request) {
            if (session != m_session)
                return;
            handOver(request);
        },
        [this, session](const Error &error) { handleFailure(session, error); });
}

void ShowNearViewModel::handOver(const consent::Request &request)
{
    m_asked = request.id;
    setRows({});
    setStep(Step::Asked);
    m_consent.present(request);
}

void ShowNearViewModel::handleFailure(int session, const Error &error)
{
    if (session != m_session) {
        clearError();
        return;
    }
    setRows({});
    setError(ErrorInfo::from(error));
    setStep(Step::Failed);
}

void ShowNearViewModel::stop()
{
    m_consent.withdraw(m_asked);
    leaveReader();
    clearError();
    m_answer.clear();
    setStep(Step::Idle);
}

void ShowNearViewModel::leaveReader()
{
    ++m_session;
    m_wait.cancel();
    endSession();
    setRows({});
    m_asked.clear();
    m_givesWay = false;
}

void ShowNearViewModel::endSession()
{
    askQuietly(
        [this](const Call &) -> Result<void> {
            if (m_presenter)
                m_presenter->end();
            return {};
        },
        [](Result<void>) {});
}

void ShowNearViewModel::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    emit stepChanged();
}

void ShowNearViewModel::setRows(const QStringList &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    emit rowsChanged();
}
}
