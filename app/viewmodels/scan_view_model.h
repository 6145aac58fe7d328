#pragma once

#include "viewmodels/certificate_rows.h"
#include "viewmodels/consent_view_model.h"
#include "viewmodels/own_call.h"

#include <causeway/ports/qr_scanner.h>

#include <QImage>
#include <QUrl>
#include <QVideoSink>

namespace causeway::app {

/// Reads codes from a picture file, from the screen or from a camera's frames, and opens what they are for; or, at
/// registration, reads the data of a document; or, at a counter, how to reach a phone near by.
class ScanViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// Which codes count. Nothing is opened or sent but for Anything.
    Q_PROPERTY(Wanted wanted MEMBER m_wanted FINAL)
    /// The payment code that was read leaves the amount to the payer: payAmount() or forgetCode() come next.
    Q_PROPERTY(bool amountWanted READ isAmountWanted NOTIFY amountWantedChanged FINAL)
    /// A link from outside of the app is being opened, which may take as long as its server does.
    Q_PROPERTY(bool openingLink READ isOpeningLink NOTIFY openingLinkChanged FINAL)

public:
    enum class Wanted { Anything, Document, Phone };
    Q_ENUM(Wanted)

    ScanViewModel(const AppContext &context, ports::QrScanner &scanner, ConsentViewModel &consent);

    bool isAmountWanted() const { return !m_codeWithoutAmount.empty(); }
    bool isOpeningLink() const { return m_isOpeningLink; }

    Q_INVOKABLE void readFile(const QUrl &file);
    /// Takes a picture of the whole screen; the window should be hidden or out of the way.
    Q_INVOKABLE void readScreen();
    /// Reads the camera's frames from now on, for as long as the sink lives; a frame without a code is passed over.
    Q_INVOKABLE void watch(QVideoSink *sink);
    /// Opens a link or a code's text, as if it had been scanned.
    Q_INVOKABLE void openText(const QString &text);
    /// A link from outside of the app: whatever codes count now, and wherever the person is; the sheet says if nothing comes of it.
    void openLink(const QString &link);
    /// The link that is being opened opens nothing, and nothing is said of it.
    Q_INVOKABLE void cancelLink();
    /// "98.70", in the currency of the code.
    Q_INVOKABLE void payAmount(const QString &decimal);
    Q_INVOKABLE void forgetCode();
    /// The app is locked: what is being opened opens nothing any more.
    void forget();

signals:
    void amountWantedChanged();
    void openingLinkChanged();
    /// A code was read and its request is on the sheet.
    void opened();
    /// A document's code was read; the number's check digit fits.
    void documentRead(const QString &identityNumber, const QString &nameEn, const QString &birthDate);

    /// The code of a phone near by was read, which shows certificates.
    void phoneRead(const QString &engagement);

private:
    using Texts = std::vector<std::string>;

    /// What a code opened: a request, a payment code that lacks its amount, or what became of an issuance: after the login at its issuer, or where it was taken before.
    struct Opened {
        std::optional<consent::Request> request;
        std::string codeWithoutAmount;
        std::optional<Issued> issued;
        std::string link = {}; ///< what opened the request
    };

    Result<Opened> openFirst(const Texts &texts, const Call &call);
    void show(const Opened &opened);
    void useTexts(std::function<Result<Texts>()> find);
    void openTexts(std::function<Result<Texts>()> find);
    void setOpeningLink(bool isOpening);
    void readDocument(std::function<Result<Texts>()> find);
    void readPhone(std::function<Result<Texts>()> find);
    void readImage(const QImage &image, bool quietly);

    ports::QrScanner &m_scanner;
    ConsentViewModel &m_consent;
    std::string m_codeWithoutAmount;
    OwnCall m_linkCall;
    bool m_isOpeningLink = false;
    bool m_reading = false;
    Wanted m_wanted = Wanted::Anything;
};
}
