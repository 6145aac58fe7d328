#include "viewmodels/registration_view_model.h"

#include <causeway/identity/identity_number.h>

#include <QDate>

namespace causeway::app {

RegistrationViewModel::RegistrationViewModel(const AppContext &context, SessionViewModel &session)
    : ViewModel(context), m_session(session)
{
}

QString RegistrationViewModel::identityNumberFault(const QString &number) const
{
    const auto parsed = identity::parseIdentityNumber(number.toStdString());
    return parsed ? QString() : QString::fromStdString(parsed.error().detail);
}

bool RegistrationViewModel::isBirthDate(const QString &isoDate) const
{
    const auto date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() && date < QDate::currentDate() && date.year() > 1900;
}

void RegistrationViewModel::setDocument(const QString &identityNumber, const QString &nameEn, const QString &birthDate)
{
    m_document = {identityNumber.toStdString(), nameEn.simplified().toStdString(), birthDate.toStdString()};
}

bool RegistrationViewModel::pinsAgree()
{
    if (m_pin.equals(m_repeated))
        return true;
    m_repeated.clear();
    return false;
}

void RegistrationViewModel::enrol()
{
    const auto pin = std::make_shared<SecretBytes>(m_pin.take());
    m_repeated.clear();
    ask([this, pin](const Call &call) { return createAndEnrol(*pin, call); },
        [this](const identity::Profile &profile) {
            m_document = {};
            emit enrolled(QString::fromStdString(profile.nameEn));
            m_session.opened();
        });
}

Result<identity::Profile> RegistrationViewModel::createAndEnrol(const SecretBytes &pin, const Call &call)
{
    CAUSEWAY_CHECK(m_client.vault().create(pin));
    auto profile = m_client.identity().enrol(m_document, call);
    if (!profile)
        CAUSEWAY_CHECK(m_client.vault().erase());
    return profile;
}

void RegistrationViewModel::reset()
{
    m_pin.clear();
    m_repeated.clear();
    m_document = {};
    clearError();
}
}
