#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> makeProgramViewTest();
std::unique_ptr<QObject> makeNodeTreeTest();
std::unique_ptr<QObject> makeStyleTest();
