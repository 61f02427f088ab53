// gainsay-train: trains the tagger and the parser from a treebank and writes the model file.
// CONTRIBUTING.md says when to run it. The same treebank gives the same bytes.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <string>

#include "gainsay/error.hpp"
#include "grammar/train/evaluation.hpp"
#include "grammar/train/parser_trainer.hpp"
#include "grammar/train/tagger_trainer.hpp"
#include "grammar/train/treebank.hpp"

namespace {

using namespace gainsay;
using namespace gainsay::grammar;

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw Error(ExitCode::usage, Place{path}, "cannot be written");
}

void train_all(const std::string& folder, const std::string& output) {
    constexpr std::size_t folds = 5;
    const train::Treebank treebank = train::read_treebank(folder + "/en_ewt-ud-train.conllu");
    std::fprintf(stderr, "%zu sentences; training the tagger\n", treebank.size());
    const train::TaggerOptions tagger;
    perceptron::Model model;
    model.tagger = train::train_tagger(train::with_case_noise(treebank), tagger);
    std::fprintf(stderr, "tagging the treebank with taggers that have not seen it\n");
    const auto labels = train::jackknife(treebank, folds, tagger);
    std::fprintf(stderr, "training the parser\n");
    model.parser = train::train_parser(treebank, labels, model.tagger.known, {});
    const std::string bytes = model.bytes();
    write_file(output, bytes);
    std::printf("%s: %zu bytes\n", output.c_str(), bytes.size());
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const perceptron::Model written = perceptron::Model::read({data, bytes.size()});
    for (const char* name : {"en_ewt-ud-dev", "en_ewt-ud-test", "en_pud-ud-test"}) {
        const train::Treebank gold = train::read_treebank(folder + "/" + name + ".conllu");
        std::printf("%-15s %s\n", name, describe(train::evaluate(written, gold)).c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Trains the tagger and the parser of gainsay.");
    std::string folder;
    std::string output;
    app.add_option("TREEBANK_DIR", folder,
                   "holds en_ewt-ud-{train,dev,test}.conllu, en_pud-ud-test.conllu")
        ->required();
    app.add_option("-o,--output", output, "the model file to write")->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
    }
    try {
        train_all(folder, output);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "gainsay-train: %s\n", error.what());
        return static_cast<int>(ExitCode::usage);
    }
    return 0;
}
