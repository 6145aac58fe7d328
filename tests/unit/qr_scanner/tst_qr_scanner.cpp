#include "test_registry.h"

#include <causeway/platform/linux_qr_scanner.h>

#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>
#include <jpeglib.h>
#include <png.h>
#include <qrencode.h>

#include <atomic>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numbers>
#include <thread>

using namespace causeway;
using ports::GreyImage;

namespace {

const std::string Chinese = "00020101最佳运输0202北京𨋢";

GreyImage blank(int width, int height)
{
    return {width, height, Bytes(std::size_t(width) * std::size_t(height), 255)};
}

void fill(GreyImage &image, int left, int top, int size, std::uint8_t grey)
{
    for (int y = top; y < top + size; ++y)
        for (int x = left; x < left + size; ++x)
            image.pixels[std::size_t(y) * std::size_t(image.width) + std::size_t(x)] = grey;
}

/// A code with a quiet zone of four modules, `scale` pixels a module.
GreyImage codeOf(const std::string &text, int scale)
{
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                           QRcode_free);
    const int side = (code->width + 8) * scale;
    auto image = blank(side, side);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1) != 0)
                fill(image, (x + 4) * scale, (y + 4) * scale, scale, 0);
    return image;
}

GreyImage rotated(const GreyImage &image, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180;
    const int side = int(image.width * 1.5);
    auto result = blank(side, side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double dx = x - side / 2.0;
            const double dy = y - side / 2.0;
            const int fromX = int(std::floor(dx * std::cos(angle) + dy * std::sin(angle) + image.width / 2.0));
            const int fromY = int(std::floor(dy * std::cos(angle) - dx * std::sin(angle) + image.height / 2.0));
            if (fromX >= 0 && fromY >= 0 && fromX < image.width && fromY < image.height)
                result.pixels[std::size_t(y * side + x)] = image.pixels[std::size_t(fromY * image.width + fromX)];
        }
    }
    return result;
}

void writePng(const GreyImage &image, const std::string &path)
{
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = png_uint_32(image.width);
    png.height = png_uint_32(image.height);
    png.format = PNG_FORMAT_GRAY;
    QVERIFY(png_image_write_to_file(&png, path.c_str(), 0, image.pixels.data(), 0, nullptr) != 0);
}

void writeJpeg(const GreyImage &image, const std::string &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "wb"), std::fclose);
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    jpeg_stdio_dest(&jpeg, file.get());
    jpeg.image_width = JDIMENSION(image.width);
    jpeg.image_height = JDIMENSION(image.height);
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    for (int y = 0; y < image.height; ++y) {
        auto *row = const_cast<JSAMPLE *>(image.pixels.data() + std::size_t(y) * std::size_t(image.width));
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
}

std::string contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string crcOf(const std::string &chunk)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : chunk) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xEDB88320U : crc >> 1U;
    }
    crc = ~crc;
    return {char(crc >> 24U), char(crc >> 16U), char(crc >> 8U), char(crc)};
}
}

class QrScannerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ports::QrScanner> m_scanner = platform::makeQrScanner();

    std::string path(const char *name) const { return m_folder.filePath(name).toStdString(); }
    void write(const std::string &file, const std::string &bytes) const
    {
        std::ofstream(file, std::ios::binary) << bytes;
    }

    void refuses(const std::string &file, ErrorCode code) const
    {
        const auto texts = m_scanner->scanFile(file);
        QVERIFY(!texts);
        QCOMPARE(std::string(toString(texts.error().code)), std::string(toString(code)));
    }

private slots:
    void readsAGeneratedCode_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("scale");
        QTest::newRow("plain") << QByteArray("causeway://authorize?request_uri=urn%3Aa") << 6;
        QTest::newRow("small") << QByteArray("causeway://authorize?request_uri=urn%3Aa") << 2;
        QTest::newRow("Chinese") << QByteArray::fromStdString(Chinese) << 4;
        QTest::newRow("long") << QByteArray(900, 'x') << 3;
    }

    void readsAGeneratedCode()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, scale);

        const auto texts = m_scanner->scan(codeOf(text.toStdString(), scale));

        QVERIFY(texts);
        QCOMPARE(texts->size(), std::size_t(1));
        QCOMPARE(texts->front(), text.toStdString());
    }

    void readsARotatedCode_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {7.0, 45.0, 90.0, 180.0, 263.0})
            QTest::newRow(QByteArray::number(degrees).constData()) << degrees;
    }

    void readsARotatedCode()
    {
        QFETCH(double, degrees);

        const auto texts = m_scanner->scan(rotated(codeOf("turned around", 8), degrees));

        QVERIFY(texts);
        QCOMPARE(texts->front(), std::string("turned around"));
    }

    void readsEveryCodeOfAPicture()
    {
        const auto left = codeOf("first", 5);
        const auto right = codeOf("second", 5);
        auto both = blank(left.width + right.width, left.height);
        for (int y = 0; y < left.height; ++y) {
            const auto row = both.pixels.begin() + y * both.width;
            std::copy_n(left.pixels.begin() + y * left.width, left.width, row);
            std::copy_n(right.pixels.begin() + y * right.width, right.width, row + left.width);
        }

        auto texts = m_scanner->scan(both);

        QVERIFY(texts);
        std::ranges::sort(*texts);
        QCOMPARE(*texts, (std::vector<std::string>{"first", "second"}));
    }

    void aPictureWithoutACodeSaysSo()
    {
        auto striped = blank(300, 200);
        for (int i = 0; i < 200; i += 20)
            fill(striped, i, i, 10, 0);

        for (const auto &image : {blank(1, 1), blank(640, 480), striped, GreyImage{}, GreyImage{10, 10, Bytes(3)}}) {
            const auto texts = m_scanner->scan(image);
            QVERIFY(!texts);
            QVERIFY(texts.error().code == ErrorCode::NoCodeInImage);
        }
    }

    void readsPngAndJpegFiles()
    {
        writePng(codeOf("from png", 5), path("code.png"));
        writeJpeg(codeOf("from jpeg", 5), path("code.jpg"));

        QCOMPARE(m_scanner->scanFile(path("code.png"))->front(), std::string("from png"));
        QCOMPARE(m_scanner->scanFile(path("code.jpg"))->front(), std::string("from jpeg"));
    }

    void aPhotographWithoutACodeIsNotCalledUnreadable()
    {
        writePng(blank(50, 50), path("white.png"));

        refuses(path("white.png"), ErrorCode::NoCodeInImage);
    }

    void refusesWhatIsNoPicture()
    {
        write(path("text.png"), "not a picture");
        write(path("empty.jpg"), "");

        refuses(path("text.png"), ErrorCode::CodeUnreadable);
        refuses(path("empty.jpg"), ErrorCode::CodeUnreadable);
        refuses(path("absent.png"), ErrorCode::CodeUnreadable);
        refuses(m_folder.path().toStdString(), ErrorCode::CodeUnreadable);
    }

    void refusesADamagedPng()
    {
        writePng(codeOf("from png", 5), path("code.png"));
        const auto whole = contentOf(path("code.png"));
        for (const std::size_t length : {std::size_t(8), std::size_t(20), std::size_t(40), whole.size() / 2}) {
            write(path("cut.png"), whole.substr(0, length));
            refuses(path("cut.png"), ErrorCode::CodeUnreadable);
        }
        auto changed = whole;
        changed[50] = char(changed[50] ^ 0x55);
        write(path("changed.png"), changed);
        refuses(path("changed.png"), ErrorCode::CodeUnreadable);
    }

    void survivesEveryCutOfAJpeg()
    {
        writeJpeg(codeOf("from jpeg", 2), path("code.jpg"));
        const auto whole = contentOf(path("code.jpg"));
        for (std::size_t length = 0; length < whole.size(); length += 7) {
            write(path("cut.jpg"), whole.substr(0, length));
            const auto texts = m_scanner->scanFile(path("cut.jpg")); // a late cut may still show the whole code
            QVERIFY(!texts || texts->front() == "from jpeg");
        }
        write(path("cut.jpg"), whole.substr(0, 30));
        refuses(path("cut.jpg"), ErrorCode::CodeUnreadable);
    }

    void refusesHugeDimensionsBeforeDecoding()
    {
        writePng(codeOf("from png", 5), path("code.png"));
        auto png = contentOf(path("code.png"));
        png.replace(16, 8, std::string("\x00\x01\x00\x00\x00\x01\x00\x00", 8)); // 65536 x 65536
        png.replace(29, 4, crcOf(png.substr(12, 17)));
        write(path("huge.png"), png);

        writeJpeg(codeOf("from jpeg", 5), path("code.jpg"));
        auto jpeg = contentOf(path("code.jpg"));
        const auto frame = jpeg.find("\xFF\xC2");
        jpeg.replace(frame + 5, 4, "\xFF\xDC\xFF\xDC"); // 65500 x 65500
        write(path("huge.jpg"), jpeg);

        for (const char *name : {"huge.png", "huge.jpg"}) {
            const auto texts = m_scanner->scanFile(path(name));
            QVERIFY(!texts);
            QVERIFY(texts.error().code == ErrorCode::CodeUnreadable);
            QCOMPARE(texts.error().detail, std::string("more than 50 megapixels"));
        }
    }

    void refusesAFileThatIsTooLarge()
    {
        write(path("large.png"), "\x89PNG\r\n\x1a\n");
        std::filesystem::resize_file(path("large.png"), 20U * 1024 * 1024 + 1);

        const auto texts = m_scanner->scanFile(path("large.png"));

        QVERIFY(!texts);
        QVERIFY(texts.error().code == ErrorCode::CodeUnreadable);
        QCOMPARE(texts.error().detail, std::string("larger than 20 MiB"));
    }

    void scansFromSeveralThreads()
    {
        const auto image = codeOf("threads", 4);
        std::vector<std::jthread> threads;
        std::atomic<int> read = 0;

        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { read += m_scanner->scan(image) ? 1 : 0; });
        threads.clear();

        QCOMPARE(read.load(), 4);
    }
};

CAUSEWAY_SUITE(QrScannerTest)
#include "tst_qr_scanner.moc"
