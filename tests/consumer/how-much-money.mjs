import { commitmentSum, commitments } from "@oreledger/sdk";

const { currency, low } = commitmentSum(commitments.where({ id: ["usa-aus-2025-aus-1bn", "usa-aus-2025-usa-1bn"] }));
console.log(JSON.stringify([[currency, low]]));
