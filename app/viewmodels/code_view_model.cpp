#include "viewmodels/code_view_model.h"

#include "bridge/qr_matrix.h"

namespace causeway::app {

CodeViewModel::CodeViewModel(const AppContext &context) : ViewModel(context)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CodeViewModel::count);
}

void CodeViewModel::show()
{
    m_showing = true;
    renew(true);
}

void CodeViewModel::hide()
{
    m_showing = false;
    m_second.stop();
    m_rows.clear();
    m_lifetime = 0;
    m_secondsLeft = 0;
    emit codeChanged();
    emit secondsLeftChanged();
}

void CodeViewModel::renew(bool first)
{
    ask([this, first](const Call &) { return m_client.identity().personalCode(first); },
        [this](const identity::PersonalCode &code) {
            if (!m_showing)
                return;
            m_rows = qrMatrix(QString::fromStdString(code.text));
            m_lifetime = int((code.expiresAt - code.issuedAt).count());
            m_secondsLeft = m_lifetime;
            emit codeChanged();
            emit secondsLeftChanged();
            m_second.start();
        },
        [this](const Error &) { m_second.stop(); });
}

void CodeViewModel::count()
{
    m_secondsLeft = std::max(m_secondsLeft - 1, 0);
    emit secondsLeftChanged();
    if (m_secondsLeft == 0)
        renew(false);
}
}
