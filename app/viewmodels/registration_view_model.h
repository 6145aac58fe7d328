#pragma once

#include "viewmodels/pin_entry.h"
#include "viewmodels/session_view_model.h"

namespace causeway::app {

/// From nothing to an enrolled device: the document's data, a PIN entered twice, the vault and the key, the identity provider's answer.
class RegistrationViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(causeway::app::PinEntry *pin READ pin CONSTANT FINAL)
    Q_PROPERTY(causeway::app::PinEntry *repeatedPin READ repeatedPin CONSTANT FINAL)

public:
    RegistrationViewModel(const AppContext &context, SessionViewModel &session);

    PinEntry *pin() { return &m_pin; }
    PinEntry *repeatedPin() { return &m_repeated; }

    /// "" when the number is right, else "form" or "check digit".
    Q_INVOKABLE QString identityNumberFault(const QString &number) const;
    /// A real day in the past, as YYYY-MM-DD.
    Q_INVOKABLE bool isBirthDate(const QString &isoDate) const;
    Q_INVOKABLE void setDocument(const QString &identityNumber, const QString &nameEn, const QString &birthDate);
    /// Whether both entries hold the same six digits; clears the second where they differ.
    Q_INVOKABLE bool pinsAgree();
    /// Makes the vault and enrols; `enrolled` or `error`. When the person is not matched, the vault is taken away again.
    Q_INVOKABLE void enrol();
    Q_INVOKABLE void reset();

signals:
    void enrolled(const QString &name);

private:
    Result<identity::Profile> createAndEnrol(const SecretBytes &pin, const Call &call);

    SessionViewModel &m_session;
    PinEntry m_pin{nullptr};
    PinEntry m_repeated{nullptr};
    identity::Document m_document;
};
}
