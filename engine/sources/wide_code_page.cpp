// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/wide_code_page.h"

#include <array>
#include <cstddef>
#include <utility>

#include "sources/text_decoder.h"
#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostPairs = 4000;  // that are looked at
constexpr std::size_t kLeastPairs = 4;
constexpr std::size_t kLeastRuns = 2;
constexpr double kLeastShare = 0.85;  // of characters in common use
constexpr std::size_t kTimesChinese = 2;

// The characters that make up most of what is written; blocks alone do not tell short Chinese texts from Japanese ones without kana.
constexpr std::string_view kFrequentChinese = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于"
                                              "着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还"
                                              "进好小部其些主样理心她本前开但因只从想实日者意无力与长把机十民第公已工使情明性知"
                                              "全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新己制身"
                                              "果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真"
                                              "论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建"
                                              "务做接必场件计管期市直德资命山金指克许统区保至形社便空决治展马科司五基眼书非则听"
                                              "白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格"
                                              "望术领共确传师观清今切院让识候带导争运单客户编号姓额价货库款费税销售购买订商店省"
                                              "县镇村街楼邮箱址账银付支收项状态备注职岗"
                                              "李刘陈杨黄赵周吴徐孙朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖田董潘袁蒋蔡余杜叶苏魏"
                                              "吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
                                              "龚邵钱严武戴莫孔汤伟芳娜秀英敏静丽磊军洋勇艳杰娟涛超兰霞刚桂佳";
constexpr std::string_view kFrequentJapanese = "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地"
                                               "合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表経通外"
                                               "最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取"
                                               "都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結"
                                               "百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売"
                                               "利組知案道信策集在件団別物側任引使求所次水半品論計死官増係感特情投示変打男基私各"
                                               "始島直両朝価式確村提運終果勢減台広容必応演電住談能無再位置企真流格有口過局少放税"
                                               "検藤町常校料沢状工建語球営空職証土与急止送供可役構木割身費付施切由説転食比難車優"
                                               "夫研収断井何南石足番号顧客種類額店払注商単郵便備渡辺鈴佐橋伊林";

bool within(unsigned char byte, unsigned char least, unsigned char most) { return byte >= least && byte <= most; }

// What the bytes of a text are under one encoding, as counts.
struct Seen
{
    std::size_t pairs = 0;
    std::size_t common = 0;  // of them, characters in common use
    std::size_t low = 0;     // second bytes of the ASCII half
    std::size_t late = 0;    // first bytes behind C8, where Korean has no syllables
    std::size_t halves = 0;  // single bytes beyond ASCII: narrow katakana
    std::size_t broken = 0;
    std::size_t runs = 0;  // of bytes beyond ASCII
};

struct WidePage
{
    const char* name;
    bool (*leads)(unsigned char first);
    bool (*follows)(unsigned char second);
    bool (*isCommon)(unsigned char first, unsigned char second);
    bool narrow = false;     // A1-DF stand alone
    bool twoHalves = false;  // second bytes lie in both halves of the code
};

bool leadsFrom81(unsigned char first) { return within(first, 0x81, 0xFE); }
bool leadsFromA1(unsigned char first) { return within(first, 0xA1, 0xFE); }
bool leadsJapanese(unsigned char first) { return within(first, 0x81, 0x9F) || within(first, 0xE0, 0xFC); }
bool followsUpper(unsigned char second) { return within(second, 0xA1, 0xFE); }
bool followsChinese(unsigned char second) { return within(second, 0x40, 0x7E) || within(second, 0x80, 0xFE); }
bool followsBig5(unsigned char second) { return within(second, 0x40, 0x7E) || within(second, 0xA1, 0xFE); }
bool followsJapanese(unsigned char second) { return within(second, 0x40, 0x7E) || within(second, 0x80, 0xFC); }

constexpr std::array<WidePage, 5> kPages{{
    {"gb18030", leadsFrom81, followsChinese,
     [](unsigned char first, unsigned char second) {
         return followsUpper(second) && (within(first, 0xA1, 0xA3) || within(first, 0xB0, 0xD7));
     }},
    {"big5", leadsFromA1, followsBig5, [](unsigned char first, unsigned char) { return within(first, 0xA1, 0xC6); }, false, true},
    {"shift_jis", leadsJapanese, followsJapanese,
     [](unsigned char first, unsigned char) { return within(first, 0x81, 0x83) || within(first, 0x88, 0x97); }, true, true},
    {"euc-kr", leadsFromA1, followsUpper,
     [](unsigned char first, unsigned char) { return within(first, 0xA1, 0xA3) || within(first, 0xB0, 0xC8); }},
    {"euc-jp", leadsFromA1, followsUpper,
     [](unsigned char first, unsigned char) { return within(first, 0xA1, 0xA5) || within(first, 0xB0, 0xCF); }},
}};

Seen lookThrough(std::string_view text, const WidePage& page)
{
    Seen seen;
    std::size_t end = 0;  // of the run before
    for (std::size_t at = skipAscii(text, 0); at + 1 < text.size() && seen.pairs < kMostPairs && seen.broken < 3;
         at = skipAscii(text, at)) {
        seen.runs += seen.runs == 0 || at != end ? 1U : 0U;
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        std::size_t length = 1;
        if (page.leads(first) && page.follows(second)) {
            length = 2;
            ++seen.pairs;
            seen.common += page.isCommon(first, second) ? 1U : 0U;
            seen.low += second < 0x80 ? 1U : 0U;
            seen.late += first > 0xC8 ? 1U : 0U;
        } else if (page.narrow && within(first, 0xA1, 0xDF))
            ++seen.halves;
        else
            ++seen.broken;
        at += length;
        end = at;
    }
    return seen;
}

// Characters stand together, second bytes lie where the encoding has them, and Korean is not Chinese of few characters.
bool isLike(const WidePage& page, const Seen& seen)
{
    if (seen.pairs * 2 < seen.runs * 3)
        return false;  // single letters among those of ASCII
    if (page.twoHalves && seen.low * 10 < seen.pairs)
        return false;
    const std::string_view name = page.name;
    const bool korean = seen.late * 50 < seen.pairs;
    return name == "gb18030" ? !korean : name != "euc-kr" || korean;
}

// How many characters of a text are among the frequent ones of a language.
std::size_t frequentIn(std::string_view text, const char* page, std::string_view frequent)
{
    constexpr std::size_t most = std::size_t{1} << 13U;  // bytes
    constexpr std::size_t bytes = 3;                     // of each of them in UTF-8
    Result<TextDecoder> made = TextDecoder::of(page);
    if (!made.ok())
        return 0;
    std::string decoded;
    TextDecoder decoder = std::move(made).value();
    decoder.add(text.substr(0, most), true, decoded);
    std::size_t count = 0;
    for (std::size_t at = skipAscii(decoded, 0); at + bytes <= decoded.size(); at = skipAscii(decoded, at)) {
        const auto lead = static_cast<unsigned char>(decoded[at]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        count += length == bytes && frequent.find(std::string_view(decoded).substr(at, bytes)) != std::string_view::npos ? 1U : 0U;
        at += length;
    }
    return count;
}

}  // namespace

std::string wideCodePage(std::string_view sample)
{
    std::string best;
    double bestShare = kLeastShare;
    std::size_t japanese = 0;  // characters, where it is as good as any
    for (const WidePage& page : kPages) {
        const Seen seen = lookThrough(sample, page);
        if (seen.broken > 0 || seen.pairs < kLeastPairs || seen.runs < kLeastRuns || seen.halves * 4 > seen.pairs || !isLike(page, seen))
            continue;
        const double share = static_cast<double>(seen.common) / static_cast<double>(seen.pairs);
        if (share > bestShare + 1e-9) {
            bestShare = share;
            best = page.name;
        }
        if (share > kLeastShare && page.name == std::string_view("euc-jp"))
            japanese = seen.pairs;
    }
    if (best == "gb18030" && japanese > 0) {
        const std::size_t frequent = frequentIn(sample, "euc-jp", kFrequentJapanese);
        if (frequent * kTimesChinese >= japanese && frequent > kTimesChinese * frequentIn(sample, "gb18030", kFrequentChinese))
            best = "euc-jp";
    }
    return best;
}

}  // namespace holdfast
