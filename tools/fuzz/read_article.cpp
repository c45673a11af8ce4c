// Any bytes are an article or are refused; every quote of an article stands in it.
#include <cstdint>
#include <cstdlib>

#include "engine/article/read_article.hpp"

using namespace checkrules;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto file = std::make_shared<const Source>("fuzz", std::string(reinterpret_cast<const char*>(bytes), size));
    for (const ArticleForm form : {ArticleForm::text, ArticleForm::html}) {
        Diagnostics remarks;
        const auto article = parse_article(file, form, remarks);
        if (!article) {
            if (render(article.error()).empty()) std::abort();
            continue;
        }
        const Evidence evidence = article->quote("goods", {0, article->text.size()});
        if (evidence.exact != article->text || article->byte_of(evidence.end) != article->text.size()) std::abort();
    }
    return 0;
}
