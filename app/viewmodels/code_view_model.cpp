#include "viewmodels/code_view_model.h"

#include "bridge/qr_matrix.h"

namespace causeway::app {
namespace {

constexpr int RenewedBefore = 5; // seconds that are left: the strand may be busy for a while
}

CodeViewModel::CodeViewModel(const AppContext &context) : ViewModel(context)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CodeViewModel::count);
}

void CodeViewModel::show()
{
    dropAnswers(); // of a showing before
    renew(true);
}

void CodeViewModel::hide()
{
    dropAnswers();
    m_isRenewing = false;
    clear();
}

void CodeViewModel::clear()
{
    m_second.stop();
    m_rows.clear();
    m_lifetime = 0;
    m_secondsLeft = 0;
    emit codeChanged();
    emit secondsLeftChanged();
}

void CodeViewModel::renew(bool first)
{
    m_isRenewing = true;
    ask([this, first](const Call &) { return m_client.identity().personalCode(first); },
        [this](const identity::PersonalCode &code) {
            m_isRenewing = false;
            m_rows = qrMatrix(QString::fromStdString(code.text));
            m_lifetime = int((code.expiresAt - code.issuedAt).count());
            m_secondsLeft = m_lifetime;
            emit codeChanged();
            emit secondsLeftChanged();
            m_second.start();
        },
        [this](const Error &) {
            m_isRenewing = false;
            clear();
        });
}

void CodeViewModel::count()
{
    m_secondsLeft = std::max(m_secondsLeft - 1, 0);
    if (m_secondsLeft == 0)
        clear();
    else
        emit secondsLeftChanged();
    if (m_secondsLeft <= RenewedBefore && !m_isRenewing)
        renew(false);
}
}
