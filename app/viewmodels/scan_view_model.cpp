#include "viewmodels/scan_view_model.h"

#include <causeway/identity/document_code.h>
#include <causeway/payment/payment_code.h>
#include <causeway/wallet/proximity.h>

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QVideoFrame>

#include <algorithm>

namespace causeway::app {
namespace {

ports::GreyImage toGrey(const QImage &image)
{
    const auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    ports::GreyImage result{grey.width(), grey.height(), {}};
    result.pixels.reserve(std::size_t(grey.width()) * std::size_t(grey.height()));
    for (int y = 0; y < grey.height(); ++y) {
        const auto *row = grey.constScanLine(y);
        result.pixels.insert(result.pixels.end(), row, row + grey.width());
    }
    return result;
}

bool leavesTheAmountOpen(const std::string &text)
{
    const auto code = payment::parsePaymentCode(text);
    return code && !code->amount && !code->currency.empty();
}

/// A picture may hold several codes; the first that is a document's counts, else what is wrong with the last.
Result<identity::Document> documentOf(const std::vector<std::string> &texts)
{
    Error last{ErrorCode::NoCodeInImage};
    for (const auto &text : texts) {
        auto document = identity::parseDocumentCode(text);
        if (document)
            return document;
        last = document.error();
    }
    return last;
}
}

ScanViewModel::ScanViewModel(const AppContext &context, ports::QrScanner &scanner, ConsentViewModel &consent)
    : ViewModel(context), m_scanner(scanner), m_consent(consent)
{
    connect(this, &ViewModel::busyChanged, this, [this] {
        if (!isBusy())
            setOpeningLink(false);
    });
}

/// A picture may hold several codes; the first that means something to us counts.
Result<ScanViewModel::Opened> ScanViewModel::openFirst(const Texts &texts, const Call &call)
{
    Error last{ErrorCode::NoCodeInImage};
    for (const auto &text : texts) {
        if (leavesTheAmountOpen(text))
            return Opened{{}, text, {}};
        if (m_consent.isLoginAnswer(QString::fromStdString(text))) {
            CAUSEWAY_TRY(auto issued, orWhatCame(m_client.wallet().continueIssuance(text, call), text, m_client));
            return Opened{{}, {}, std::move(issued)};
        }
        auto request = m_client.openText(text, call);
        if (request)
            return Opened{*std::move(request), {}, {}, text};
        if (auto came = orWhatCame(request.error(), text, m_client))
            return Opened{{}, {}, *std::move(came)};
        last = request.error();
        if (last.code != ErrorCode::CodeUnsupported)
            break;
    }
    return last;
}

/// `find` runs on the strand.
void ScanViewModel::useTexts(std::function<Result<Texts>()> find)
{
    switch (m_wanted) {
    case Wanted::Anything: return openTexts(std::move(find));
    case Wanted::Document: return readDocument(std::move(find));
    case Wanted::Phone: return readPhone(std::move(find));
    }
}

void ScanViewModel::openTexts(std::function<Result<Texts>()> find)
{
    ask(
        [this, find = std::move(find)](const Call &call) -> Result<Opened> {
            CAUSEWAY_TRY(const auto texts, find());
            return openFirst(texts, call);
        },
        [this](const Opened &found) { show(found); });
}

void ScanViewModel::show(const Opened &found)
{
    if (found.codeWithoutAmount != m_codeWithoutAmount) {
        m_codeWithoutAmount = found.codeWithoutAmount;
        emit amountWantedChanged();
    }
    if (!found.request && !found.issued)
        return;
    emit opened(); // the page goes, then comes what there is to show
    if (found.request)
        m_consent.present(*found.request, found.link);
    else
        m_consent.concludeLogin(found.issued->result, found.issued->isSaidAgain);
}

void ScanViewModel::payAmount(const QString &decimal)
{
    ask(
        [this, code = m_codeWithoutAmount, text = decimal.trimmed().toStdString()](const Call &call) -> Result<Opened> {
            CAUSEWAY_TRY(const auto parsed, payment::parsePaymentCode(code));
            CAUSEWAY_TRY(const auto amount, moneyFromDecimal(text, parsed.currency));
            CAUSEWAY_TRY(auto request, m_client.payments().openCode(code, amount, call));
            return Opened{std::move(request), {}, {}};
        },
        [this](const Opened &found) { show(found); });
}

void ScanViewModel::forgetCode()
{
    clearError();
    show({});
}

void ScanViewModel::forget()
{
    cancelLink(); // what it waits for would hold up the strand
    dropAnswers();
    m_reading = false;
    forgetCode();
}

void ScanViewModel::readDocument(std::function<Result<Texts>()> find)
{
    ask(
        [find = std::move(find)](const Call &) -> Result<identity::Document> {
            CAUSEWAY_TRY(const auto texts, find());
            return documentOf(texts);
        },
        [this](const identity::Document &document) {
            emit documentRead(QString::fromStdString(document.identityNumber), QString::fromStdString(document.nameEn),
                              QString::fromStdString(document.birthDate));
        });
}

void ScanViewModel::readPhone(std::function<Result<Texts>()> find)
{
    ask(
        [find = std::move(find)](const Call &) -> Result<std::string> {
            CAUSEWAY_TRY(const auto texts, find());
            const auto code = std::ranges::find_if(
                texts, [](const std::string &text) { return bool(wallet::parseEngagementQr(text)); });
            if (code == texts.end())
                return Error{texts.empty() ? ErrorCode::NoCodeInImage : ErrorCode::ProximityMalformed};
            return *code;
        },
        [this](const std::string &engagement) { emit phoneRead(QString::fromStdString(engagement)); });
}

void ScanViewModel::readFile(const QUrl &file)
{
    useTexts([this, path = file.toLocalFile().toStdString()] { return m_scanner.scanFile(path); });
}

void ScanViewModel::readScreen()
{
    auto *screen = QGuiApplication::primaryScreen();
    const auto picture = screen ? screen->grabWindow(0) : QPixmap();
    if (picture.isNull()) {
        setError(ErrorInfo::from({ErrorCode::ScanUnavailable}));
        return;
    }
    readImage(picture.toImage(), false);
}

void ScanViewModel::watch(QVideoSink *sink)
{
    connect(sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (!m_reading && !isBusy())
            readImage(frame.toImage(), true);
    });
}

void ScanViewModel::readImage(const QImage &image, bool quietly)
{
    m_reading = true;
    const auto grey = std::make_shared<ports::GreyImage>(toGrey(image)); // shared: a std::function must be copyable
    askQuietly([this, grey](const Call &) { return m_scanner.scan(*grey); },
               [this, quietly](Result<Texts> texts) {
                   m_reading = false;
                   if (!texts) {
                       if (!quietly)
                           setError(ErrorInfo::from(texts.error()));
                       return;
                   }
                   useTexts([found = *texts]() -> Result<Texts> { return found; });
               });
}

void ScanViewModel::openText(const QString &text)
{
    useTexts([found = Texts{text.trimmed().toStdString()}]() -> Result<Texts> { return found; });
}

void ScanViewModel::openLink(const QString &link)
{
    m_linkCall.begin();
    setOpeningLink(true);
    const auto stop = m_linkCall.source();
    ask(
        [this, stop, texts = Texts{link.toStdString()}](const Call &strand) {
            // It may take no longer than any other call: a server answers, not a person.
            return OwnCall::run(strand, stop, [&](const Call &own) {
                return openFirst(texts, Call{own.stop, strand.deadline});
            });
        },
        [this, stop](const Opened &found) {
            if (!stop.stop_requested())
                show(found);
        },
        [this, stop](const Error &error) {
            clearError();
            if (!stop.stop_requested())
                m_consent.refuse(error);
        });
}

void ScanViewModel::cancelLink()
{
    m_linkCall.cancel();
    setOpeningLink(false);
}

void ScanViewModel::setOpeningLink(bool isOpening)
{
    if (isOpening == m_isOpeningLink)
        return;
    m_isOpeningLink = isOpening;
    emit openingLinkChanged();
}
}
