#pragma once

#include <causeway/base/error.h>

#include <QtTest>

#include <string>

/// QCOMPARE for error codes; it names the one that came. (QCOMPARE itself would print with causeway::toString and fail to compile.)
#define CAUSEWAY_COMPARE_CODES(actual, expected)                                                                       \
    do {                                                                                                               \
        const causeway::ErrorCode causewayActual = (actual);                                                           \
        QVERIFY2(causewayActual == (expected), std::string(causeway::toString(causewayActual)).c_str());               \
    } while (false)
