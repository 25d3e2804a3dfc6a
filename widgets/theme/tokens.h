// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include <QColor>

namespace holdfast {

// The colours of the window by what they mean. Nothing else in widgets/ or app/ names a colour.
struct Tokens
{
    QColor canvas, rail, surface, sunken, raised;                                  // surfaces, from the window's ground to what floats
    QColor line, lineStrong, control;                                              // hairlines, stronger lines, borders of controls
    QColor ink, ink2, ink3;                                                        // text: main, second, third
    QColor accent, accentHover, accentPress, onAccent, accentSoft, accentSoftInk;  // act, selected, ready
    QColor hover, selected;                                                        // rows under the pointer; rows chosen
    QColor event, other, eventInk, otherInk, eventSoft, otherSoft;  // the target's positive class and the rest, everywhere and nothing else
    QColor running, runningSoft, stale, staleSoft, failed, failedSoft;  // states
    QColor neutral, bar, grid;                                          // marks that mean nothing in particular
    std::array<QColor, 6> categorical;                                  // by position in a catalogue, never by rank; a seventh takes `bar`
    std::array<QColor, 7> sequential;                                   // strength 0…1
    std::array<QColor, 7> diverging;                                    // sign: violet negative or low, teal positive or high
};

const Tokens& lightTokens();
const Tokens& darkTokens();

// Position 0…1 on a ramp of colours, mixed linearly between its stops; outside 0…1 the nearest end.
QColor onRamp(const std::array<QColor, 7>& ramp, double position);
// Black or white, whichever contrasts more with the ground (WCAG relative luminance).
QColor readableOn(const QColor& ground);
double contrast(const QColor& a, const QColor& b);  // 1…21
QColor mixed(const QColor& a, const QColor& b, double shareOfB);

}  // namespace holdfast
