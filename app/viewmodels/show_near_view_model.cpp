#include "viewmodels/show_near_view_model.h"

#include "bridge/qr_matrix.h"

namespace causeway::app {
namespace {

constexpr auto Presentation = "presentation";
}

ShowNearViewModel::ShowNearViewModel(const AppContext &context, ports::ProximityTransport &transport,
                                     ConsentViewModel &consent)
    : ViewModel(context), m_transport(transport), m_consent(consent)
{
    const auto end = [this](Step step) {
        return [this, step](const QString &kind) {
            if (m_step == Step::Asked && kind == QLatin1String(Presentation))
                setStep(step);
        };
    };
    connect(&consent, &ConsentViewModel::finished, this, end(Step::Shown));
    connect(&consent, &ConsentViewModel::declined, this, end(Step::Declined));
    connect(&consent, &ConsentViewModel::failed, this, end(Step::Failed));
}

void ShowNearViewModel::start()
{
    stop();
    const auto session = ++m_session;
    m_wait.begin();
    setStep(Step::Waiting);
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
            setRows({});
            setStep(Step::Asked);
            m_consent.present(request);
        },
        [this, session](const Error &error) { handleFailure(session, error); });
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
    ++m_session;
    m_wait.cancel();
    if (m_step == Step::Asked && m_consent.step() != ConsentViewModel::Step::Sending)
        m_consent.forget();
    endSession();
    setRows({});
    clearError();
    setStep(Step::Idle);
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
